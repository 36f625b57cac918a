// What is on its way at a moment: the dots and labels that travel over the stage.

import type { CallId, EnvironmentId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";

export type Place =
  | { readonly name: "laptop" }
  | { readonly name: "producer" }
  | { readonly name: "apiGateway" }
  | { readonly name: "queue" }
  | { readonly name: "service" }
  | { readonly name: "runtimeApi"; readonly environmentId: EnvironmentId }
  | { readonly name: "container"; readonly environmentId: EnvironmentId }
  | { readonly name: "outside" };

export interface MessageUnderWay {
  /** Stable while it travels. */
  readonly id: string;
  readonly meaning: "request" | "event" | "next" | "response" | "error" | "throttle";
  /** `GET …/next`, `event 3f2a… (SQS)`, `202`. */
  readonly label: string;
  readonly from: Place;
  readonly to: Place;
  readonly departsAt: VirtualTime;
  readonly arrivesAt: VirtualTime;
  readonly callId: CallId | null;
}

/** All messages that the world has under way, in a stable order. */
export function messagesUnderWay(_world: World): readonly MessageUnderWay[] {
  return [];
}
