// The events that each environment has worked on.

import type { Entry, InvocationOutcome } from "../model/entry.ts";
import type { EnvironmentId, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { sourceLabel } from "./eventName.ts";
import { listOf, pushLast } from "./keepLast.ts";

export interface ServedEvents {
  /** Oldest first; the lists grow in place, only the last `servedLimit` of each are kept. */
  readonly byEnvironment: Map<EnvironmentId, ServedEvent[]>;
  /** Counts the changes: tells a view that there is something new. */
  revision: number;
}

export interface ServedEvent {
  readonly requestId: RequestId;
  readonly source: ReturnType<typeof sourceLabel>;
  readonly startedAt: VirtualTime;
  /** `null` while it runs. */
  readonly end: {
    readonly at: VirtualTime;
    readonly outcome: InvocationOutcome;
    readonly durationMs: number;
    readonly billedMs: number;
    readonly initMs: number | null;
    readonly memoryUsedMb: number;
  } | null;
}

export const servedLimit = 100;

export function newServedEvents(): ServedEvents {
  return { byEnvironment: new Map(), revision: 0 };
}

export function readServedEvents(served: ServedEvents, entry: Entry, world: World): void {
  const { byEnvironment } = served;
  if (entry.type === "invocation.started") {
    const source = world.invocations.get(entry.requestId)?.source;
    if (!source) return;
    const event = { requestId: entry.requestId, source: sourceLabel(source), startedAt: entry.at, end: null };
    pushLast(listOf(byEnvironment, entry.environmentId, world), event, servedLimit);
    served.revision++;
  } else if (entry.type === "invocation.ended") {
    const events = byEnvironment.get(entry.environmentId);
    const last = events?.at(-1);
    if (!events || last?.requestId !== entry.requestId || last.end !== null) return;
    const { at, outcome, durationMs, billedMs, initMs, memoryUsedMb } = entry;
    const end = { at, outcome, durationMs, billedMs, initMs, memoryUsedMb };
    events[events.length - 1] = { ...last, end };
    served.revision++;
  }
}
