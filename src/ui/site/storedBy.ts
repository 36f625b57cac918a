import type { Entry } from "../../model/entry.ts";

/** Who stored an object last: `env-3`, `your laptop`; `null` where the trace does not say. */
export function storedBy(entries: readonly Entry[], bucket: string, key: string): string | null {
  let entry = entries.findLast(
    (each) => each.type === "object.stored" && each.bucket === bucket && each.key === key,
  );
  // One request may store several: each is the cause of the next.
  while (entry) {
    if ("environmentId" in entry) return entry.environmentId;
    if ("callId" in entry) return "your laptop";
    entry = entry.cause === null ? undefined : entries[entry.cause];
  }
  return null;
}
