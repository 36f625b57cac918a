// What the story has to remember because the world has forgotten it by the time a sentence needs it.

import type { Entry, EntryOf } from "../../model/entry.ts";
import type { CallId, EnvironmentId } from "../../model/id.ts";
import type { VirtualTime } from "../../model/time.ts";
import type { World } from "../../world/world.ts";

export interface StoryMemory {
  /** Calls that are not completed yet. */
  readonly calls: Map<CallId, RememberedCall>;
  readonly environments: Map<EnvironmentId, RememberedEnvironment>;
}

export interface RememberedEnvironment {
  /** The event that it was handed last, and the exchange that brought it. */
  readonly delivered?: { readonly requestId: string; readonly exchange: number };
  readonly lastInit?: EntryOf<"environment.initEnded">;
  /** When an invocation of it ended in a timeout or a crash. */
  readonly failedAt?: VirtualTime;
}

export interface RememberedCall {
  readonly front: "apiGateway" | "queue" | "invoke";
  readonly sentAt: VirtualTime;
  /** Of its invocation; `null` while there is none. */
  readonly outcome: "response" | "error" | "throttle" | null;
  readonly status: number | null;
  readonly hungUp: boolean;
}

export function newStoryMemory(): StoryMemory {
  return { calls: new Map(), environments: new Map() };
}

/** Takes in an entry before its sentence is told. */
export function remember(memory: StoryMemory, entry: Entry, world: World): void {
  const { calls } = memory;
  const change = (id: CallId, changes: Partial<RememberedCall>): void => {
    const call = calls.get(id);
    if (call) calls.set(id, { ...call, ...changes });
  };
  switch (entry.type) {
    case "call.sent": {
      const { front } = entry.content;
      calls.set(entry.callId, { front, sentAt: entry.at, outcome: null, status: null, hungUp: false });
      return;
    }
    case "call.answered":
      return change(entry.callId, { status: entry.response.status });
    case "call.hungUp":
      return change(entry.callId, { hungUp: true });
    case "invocation.throttled":
    case "invocation.responded":
    case "invocation.ended": {
      const source = world.invocations.get(entry.requestId)?.source;
      const outcome = outcomeOf(entry);
      if (source && source.kind !== "queue" && outcome) change(source.callId, { outcome });
      if (entry.type === "invocation.ended" && (entry.outcome === "timeout" || entry.outcome === "crash")) {
        rememberOf(memory, entry.environmentId, { failedAt: entry.at });
      }
      return;
    }
    case "environment.initEnded":
      return rememberOf(memory, entry.environmentId, { lastInit: entry });
  }
}

export function rememberOf(
  { environments }: StoryMemory,
  id: EnvironmentId,
  changes: Partial<RememberedEnvironment>,
): void {
  environments.set(id, { ...environments.get(id), ...changes });
}

function outcomeOf(
  entry: Extract<Entry, { type: "invocation.throttled" | "invocation.responded" | "invocation.ended" }>,
): RememberedCall["outcome"] {
  return entry.type === "invocation.throttled" ? "throttle" : (entry.result?.kind ?? null);
}

/** Takes in an entry after its sentence was told. */
export function forget({ calls, environments }: StoryMemory, entry: Entry): void {
  if (entry.type === "call.completed") calls.delete(entry.callId);
  else if (entry.type === "environment.shutDown") environments.delete(entry.environmentId);
}
