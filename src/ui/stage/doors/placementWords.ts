// What the service says of where it puts events: the last decision while it is fresh, else how the fleet stands.

import type { Entry, EntryOf, ThrottleReason } from "../../../model/entry.ts";
import { shortId } from "../../../readings/eventName.ts";
import type { Environment, World } from "../../../world/world.ts";

export type Decision = EntryOf<"invocation.placed" | "invocation.throttled">;

/** How far back a decision is looked for: farther away it is no longer what the service is doing. */
const lookBack = 600;

/** The last decision of the trace; the same object as long as there is no newer one. */
export function lastDecision(entries: readonly Entry[]): Decision | null {
  const end = Math.max(0, entries.length - lookBack);
  for (let index = entries.length - 1; index >= end; index--) {
    const entry = entries[index];
    if (entry?.type === "invocation.placed" || entry?.type === "invocation.throttled") return entry;
  }
  return null;
}

/** Two short lines. */
export function placementWords(decision: Decision | null, world: World): readonly [string, string] {
  if (decision?.type === "invocation.throttled") return ["throttled:", throttleWords[decision.reason]];
  if (decision && world.invocations.has(decision.requestId)) {
    const event = shortId(decision.requestId);
    return decision.how === "idle"
      ? [`${event} → ${decision.environmentId}`, "it was idle"]
      : [`${event} → ${decision.environmentId}`, "none idle: a new one"];
  }
  const idle = [...world.environments.values()].filter(({ phase }) => isIdle(phase.name));
  const [first, second] = idle;
  if (first && !second) {
    return [
      `placement: ${first.id}`,
      first.phase.name === "reset" ? "is idle, to restart" : "is idle and warm",
    ];
  }
  if (first) return [`placement: ${idle.length} are`, "idle and warm"];
  return world.environments.size > 0
    ? ["placement: none idle,", "next event: a new one"]
    : ["no environment yet", ""];
}

/** What takes the next event: frozen ones, and those whose process is gone and will be started again. */
function isIdle(phase: Environment["phase"]["name"]): boolean {
  return phase === "frozen" || phase === "reset";
}

const throttleWords: Record<ThrottleReason, string> = {
  ConcurrentInvocationLimitExceeded: "account's concurrency",
  ReservedFunctionConcurrentInvocationLimitExceeded: "reserved concurrency",
  FunctionInvocationRateLimitExceeded: "scaling rate",
};
