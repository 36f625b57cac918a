// What stands above an environment's terminal: where one is, and what of it runs, in words.

import { environmentState } from "../../../readings/environmentState.ts";
import type { Environment } from "../../../world/world.ts";
import type { Seat } from "../terminals.ts";

/** `isStill`: the person has stopped time. */
export function shellTitle(
  environment: Pick<Environment, "id"> & Partial<Environment>,
  isGone: boolean,
  seat: Seat,
  isStill: boolean,
): string {
  return `${environment.id} · ${stateWords(environment, isGone, seat, isStill)}`;
}

function stateWords(
  environment: Partial<Environment>,
  isGone: boolean,
  seat: Seat,
  isStill: boolean,
): string {
  const { phase } = environment;
  if (isGone || !phase || phase.name === "shuttingDown") return "gone";
  switch (phase.name) {
    case "frozen":
      return seat === "main"
        ? "frozen: your GET is held open until an event comes"
        : "frozen: only this shell runs, nothing else does";
    case "reset":
      return `${phase.reason === "timeout" ? "timed out" : "crashed"}: no process until the next event, /tmp is kept`;
    case "downloading":
    case "booting":
      return `${phase.name === "booting" ? "booting" : "image download"}: the process starts after it`;
    case "thawing":
      return "thawing: an event is on its way in";
    case "initializing":
    case "initFailed":
    case "ready":
    case "invoking":
      return isStill ? "time stands still: press Play or Step, then lines run" : "running";
  }
}

/** For a tab: the state in one word. */
export function shellState(environment: Environment | null, isGone: boolean): string {
  if (isGone || !environment) return "gone";
  const { phase } = environment;
  return phase.name === "ready" || phase.name === "invoking"
    ? "running"
    : environmentState(environment).label;
}
