// What the story has to remember because the world has forgotten it by the time a sentence needs it.

import type { Entry } from "../../model/entry.ts";
import type { CallId, EnvironmentId } from "../../model/id.ts";
import type { VirtualTime } from "../../model/time.ts";
import type { World } from "../../world/world.ts";

export interface StoryMemory {
  /** Calls that are not completed yet. */
  readonly calls: Map<CallId, RememberedCall>;
  /** The event that each environment was handed last, and the exchange that brought it. */
  readonly delivered: Map<EnvironmentId, { readonly requestId: string; readonly exchange: number }>;
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
  return { calls: new Map(), delivered: new Map() };
}

/** Takes in an entry before its sentence is told. */
export function remember({ calls }: StoryMemory, entry: Entry, world: World): void {
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
      return;
    }
  }
}

function outcomeOf(
  entry: Extract<Entry, { type: "invocation.throttled" | "invocation.responded" | "invocation.ended" }>,
): RememberedCall["outcome"] {
  return entry.type === "invocation.throttled" ? "throttle" : (entry.result?.kind ?? null);
}

/** Takes in an entry after its sentence was told. */
export function forget({ calls, delivered }: StoryMemory, entry: Entry): void {
  if (entry.type === "call.completed") calls.delete(entry.callId);
  else if (entry.type === "environment.shutDown") delivered.delete(entry.environmentId);
}
