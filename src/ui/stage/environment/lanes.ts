// The four ways between the two rooms of an environment: each of the two curls is a request and its answer.
//
//   Runtime API  ◄── GET …/next ───────  container     first curl
//                ─── event ───────────►
//                ◄── POST …/response ──                second curl
//                ─── 202 ─────────────►

import { runtimeApiRoute } from "../../../model/runtimeApiRoute.ts";
import type { MessageUnderWay } from "../../../readings/messagesUnderWay.ts";
import type { Environment, Exchange } from "../../../world/world.ts";
import type { Card } from "../stageLayout.ts";

export const lanes = ["next", "event", "post", "accepted"] as const;
export type Lane = (typeof lanes)[number];

/** `now`: a message is there or the request is held open; `done`: it was, in this round; `ahead`: not yet. */
export type LaneState = "now" | "done" | "ahead";

/** In the big card, from its left edge. */
export const roomSpan = { apiRight: 166, containerLeft: 268 } as const;
const laneTops: Record<Lane, number> = { next: 94, event: 142, post: 188, accepted: 222 };
export const laneTop = (lane: Lane): number => laneTops[lane];

/** Where a lane runs on the stage. A strip has one lane for all; a tile has none. */
export function laneSpan(
  { kind, rect }: Card,
  lane: Lane,
): { readonly left: number; readonly right: number; readonly y: number } | null {
  if (kind === "tile") return null;
  if (kind === "strip") {
    return { left: rect.x + rect.width * 0.4, right: rect.x + rect.width * 0.6, y: rect.y + 62 };
  }
  return {
    left: rect.x + roomSpan.apiRight,
    right: rect.x + roomSpan.containerLeft,
    y: rect.y + laneTop(lane),
  };
}

export function laneOf({ meaning, from }: Pick<MessageUnderWay, "meaning" | "from">): Lane {
  if (meaning === "next") return "next";
  if (meaning === "event") return "event";
  return from.name === "container" ? "post" : "accepted";
}

/** Which lane has a message or a held request now; of several the latest. */
export function presentLane({ process }: Environment): { lane: Lane; exchange: Exchange } | null {
  if (!process) return null;
  for (const exchange of [...process.exchanges.values()].reverse()) {
    if (exchange.to !== "runtimeApi") continue;
    const route = runtimeApiRoute(exchange.request).name;
    const isAnswered = exchange.leg.name === "answering";
    if (route === "next") return { lane: isAnswered ? "event" : "next", exchange };
    if (route !== "ping") return { lane: isAnswered ? "accepted" : "post", exchange };
  }
  return null;
}

export function laneStates(environment: Environment): Record<Lane, LaneState> {
  const present = presentLane(environment)?.lane ?? null;
  const last = present ?? lastLane(environment);
  const reached = last === null ? -1 : lanes.indexOf(last);
  const state = (lane: Lane): LaneState => {
    if (lane === present) return "now";
    return lanes.indexOf(lane) < reached || (present === null && lane === last) ? "done" : "ahead";
  };
  return { next: state("next"), event: state("event"), post: state("post"), accepted: state("accepted") };
}

function lastLane({ process }: Environment): Lane | null {
  switch (process?.runtimeApi) {
    case "Running":
      return "event";
    case "RuntimeResponseSentState":
      return "accepted";
    case "Ready":
      return "next";
    case "InitError":
      return "accepted";
    case "Started":
    case undefined:
      return null;
  }
}
