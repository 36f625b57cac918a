// What the containers leave in object storage.

import type { EntryOf } from "../../model/entry.ts";
import { counted } from "../durationText.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

export function tellStorage(entry: EntryOf<"bucket.created" | "object.stored">): Telling {
  const { bucket } = entry;
  if (entry.type === "bucket.created") {
    return {
      subject: bucket,
      environmentId: null,
      kind: "bucket created",
      meaning: "service",
      words: () => said`The bucket **${bucket}** is there.`,
      many: null,
      why: "Object storage is a service of its own, outside of Lambda: a container reaches it by HTTP, as anything else does.",
    };
  }
  const { key } = entry;
  return {
    subject: `${bucket}/${key}`,
    environmentId: null,
    kind: `stored in ${bucket}`,
    meaning: "logic",
    words: () => said`**${key}** is in the bucket ${bucket}.`,
    many: (count) => said`**${counted(count, "object")}** are in the bucket ${bucket}.`,
    why: "What should outlive the container has to leave it: the root is read-only, and /tmp goes when the environment is shut down.",
  };
}
