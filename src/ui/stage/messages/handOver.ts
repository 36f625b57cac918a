// The service hands an event to an environment and gets the result back. The model gives that no time of its own,
// so it is shown for a moment of real time after it happened: the cause of what the environment does next.

import type { Entry, InvocationResult } from "../../../model/entry.ts";
import { eventName, shortId } from "../../../readings/eventName.ts";
import type { MessageUnderWay } from "../../../readings/messagesUnderWay.ts";
import type { World } from "../../../world/world.ts";

export interface HandOver extends Pick<MessageUnderWay, "id" | "meaning" | "label" | "from" | "to"> {
  readonly beganRealMs: number;
}

export const handOverMs = 420;

/** More at once show nothing more. */
export const handOversLimit = 256;

/** What this entry hands over; `null` for most. */
export function handOverOf(entry: Entry, world: World, realMs: number): HandOver | null {
  switch (entry.type) {
    case "invocation.placed": {
      const source = world.invocations.get(entry.requestId)?.source;
      return {
        id: `${entry.requestId} placed`,
        meaning: "event",
        label: source ? eventName(entry.requestId, source) : `event ${shortId(entry.requestId)}`,
        from: { name: "service" },
        to: { name: "runtimeApi", environmentId: entry.environmentId },
        beganRealMs: realMs,
      };
    }
    case "invocation.responded":
    case "invocation.ended":
      return entry.result ? handBack(entry, entry.result, realMs) : null;
    default:
      return null;
  }
}

type Ending = Extract<Entry, { readonly type: "invocation.responded" | "invocation.ended" }>;

function handBack({ requestId, environmentId }: Ending, result: InvocationResult, realMs: number): HandOver {
  return {
    id: `${requestId} back`,
    meaning: result.kind,
    label: `${result.kind} ${shortId(requestId)}`,
    from: { name: "runtimeApi", environmentId },
    to: { name: "service" },
    beganRealMs: realMs,
  };
}
