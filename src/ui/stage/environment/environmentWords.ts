// What a card says of its environment, in a few words.

import type { ShutdownReason } from "../../../model/entry.ts";
import { counted, durationText, grouped, millisecondsText } from "../../../readings/durationText.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import { shortId } from "../../../readings/eventName.ts";
import type { LoopPhase } from "../../../readings/loopPhase.ts";
import type { Environment } from "../../../world/world.ts";
import { presentLane } from "./lanes.ts";

export interface Words {
  readonly what: string;
  readonly detail: string;
}

/** What the service's side of the environment holds. */
export function runtimeApiWords(environment: Environment): Words {
  const { process, requestId } = environment;
  const event = requestId === null ? "no event waiting" : `event ${shortId(requestId)} waits`;
  const present = presentLane(environment);
  if (!process) {
    return { what: environment.processes === 0 ? "nobody has called" : "no process to call", detail: event };
  }
  if (present?.lane === "next" && present.exchange.leg.name === "open") {
    return { what: "holds 1 open GET", detail: event };
  }
  switch (process.runtimeApi) {
    case "Started":
      return { what: "listens", detail: event };
    case "Ready":
      return { what: "holds 1 open GET", detail: event };
    case "Running":
      return {
        what: requestId === null ? "gave out an event" : `event ${shortId(requestId)} is out`,
        detail: "waits for the POST",
      };
    case "RuntimeResponseSentState":
      return { what: "took the response", detail: "waits for a GET" };
    case "InitError":
      return { what: "told: init failed", detail: event };
  }
}

/** `/startup.sh line 12`: where its script is; `null` where it runs none. */
export function placeText({ process }: Pick<Environment, "process">): string | null {
  return process?.line ? `${process.line.file} line ${process.line.line}` : null;
}

/** Inside the emblem. */
export const loopWords: Record<LoopPhase, Words> = {
  none: { what: "no", detail: "process" },
  init: { what: "runs its", detail: "init" },
  next: { what: "waits on", detail: "next" },
  logic: { what: "business", detail: "logic" },
  response: { what: "posts its", detail: "response" },
};

export const shutdownWords: Record<ShutdownReason, string> = {
  idle: "idle for long enough",
  deployment: "a new version replaces it",
  lifespan: "its lifespan is over",
  killed: "killed by you",
  lost: "its sandbox is gone",
};

/** `served 2 · billed 1,640 ms` */
export function servedText({ served, billedMs }: Environment): string {
  return `served ${grouped(served)} · billed ${millisecondsText(billedMs)}`;
}

/** `0.4 s`, `38 s`: few digits, for what changes all the time. */
export function ageText(ms: number): string {
  const past = Math.max(0, ms);
  return past < 10_000 ? `${(past / 1000).toFixed(1)} s` : durationText(Math.floor(past / 1000) * 1000);
}

/** For a screen reader: all that the card's colours say. */
export function environmentSummary(environment: Environment): string {
  const { id, served } = environment;
  return `${id}, ${environmentState(environment).label}, served ${counted(served, "event")}`;
}
