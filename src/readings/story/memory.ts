// What the story has to remember because the world has forgotten it by the time a sentence needs it. Changed in place.

import type { CallContent, Entry, EntryOf } from "../../model/entry.ts";
import type { CallId, EnvironmentId } from "../../model/id.ts";
import type { VirtualTime } from "../../model/time.ts";
import type { World } from "../../world/world.ts";
import { errorName } from "./reportedError.ts";

export interface StoryMemory {
  /** Calls that are not completed yet. */
  readonly calls: Map<CallId, RememberedCall>;
  readonly environments: Map<EnvironmentId, RememberedEnvironment>;
}

export interface RememberedEnvironment {
  /** The event that it was handed last, and the exchange that brought it. */
  delivered: { readonly requestId: string; readonly exchange: number } | undefined;
  lastInit: EntryOf<"environment.initEnded"> | undefined;
  /** When an invocation of it ended in a timeout or a crash. */
  failedAt: VirtualTime | undefined;
  /** It is shut down because its version is an old one. */
  isReplaced: boolean;
}

export interface RememberedCall {
  readonly front: CallContent["front"];
  readonly sentAt: VirtualTime;
  /** Of its invocation; `null` while there is none. */
  outcome: "response" | "error" | "throttle" | null;
  /** The name of the error it ended in. */
  error: string | null;
  status: number | null;
  hungUp: boolean;
}

export function newStoryMemory(): StoryMemory {
  return { calls: new Map(), environments: new Map() };
}

export function copyStoryMemory({ calls, environments }: StoryMemory): StoryMemory {
  return {
    calls: new Map([...calls].map(([id, call]) => [id, { ...call }])),
    environments: new Map([...environments].map(([id, environment]) => [id, { ...environment }])),
  };
}

/** Takes in an entry before its sentence is told. */
export function remember(memory: StoryMemory, entry: Entry, world: World): void {
  const { calls } = memory;
  switch (entry.type) {
    case "call.sent": {
      const { front } = entry.content;
      calls.set(entry.callId, {
        front,
        sentAt: entry.at,
        outcome: null,
        error: null,
        status: null,
        hungUp: false,
      });
      return;
    }
    case "call.answered":
    case "call.hungUp": {
      const call = calls.get(entry.callId);
      if (!call) return;
      if (entry.type === "call.answered") call.status = entry.response.status;
      else call.hungUp = true;
      return;
    }
    case "invocation.throttled":
    case "invocation.responded":
    case "invocation.ended": {
      const source = world.invocations.get(entry.requestId)?.source;
      const outcome = outcomeOf(entry);
      const call = source && source.kind !== "queue" ? calls.get(source.callId) : undefined;
      if (call && outcome) {
        call.outcome = outcome;
        call.error = entry.type !== "invocation.throttled" && entry.result ? errorName(entry.result) : null;
      }
      if (entry.type === "invocation.ended" && (entry.outcome === "timeout" || entry.outcome === "crash")) {
        memoryOf(memory, entry.environmentId).failedAt = entry.at;
      }
      return;
    }
    case "environment.initEnded":
      memoryOf(memory, entry.environmentId).lastInit = entry;
      return;
    case "environment.shuttingDown":
      memoryOf(memory, entry.environmentId).isReplaced = entry.reason === "deployment";
  }
}

export function memoryOf({ environments }: StoryMemory, id: EnvironmentId): RememberedEnvironment {
  const known = environments.get(id);
  if (known) return known;
  const memory: RememberedEnvironment = {
    delivered: undefined,
    lastInit: undefined,
    failedAt: undefined,
    isReplaced: false,
  };
  environments.set(id, memory);
  return memory;
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
