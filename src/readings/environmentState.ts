// An environment's state in one word, with a glyph and the meaning whose colour it has.

import type { Environment, World } from "../world/world.ts";
import { loopPhase } from "./loopPhase.ts";
import type { Meaning } from "./meaning.ts";

export interface EnvironmentState {
  readonly name: EnvironmentStateName;
  /** For a chip: `frozen`, `business logic`, `timed out`. */
  readonly label: string;
  /** One character that says the same; text presentation, no emoji. */
  readonly glyph: string;
  readonly meaning: Meaning;
  /** Drawn with a hatch: paused. */
  readonly isHatched: boolean;
}

export type EnvironmentStateName =
  | "downloading"
  | "booting"
  | "init"
  | "initFailed"
  | "ready"
  | "logic"
  | "responding"
  | "asking"
  | "frozen"
  | "thawing"
  | "timedOut"
  | "crashed"
  | "shuttingDown";

const states: Readonly<Record<EnvironmentStateName, EnvironmentState>> = {
  downloading: state("downloading", "image download", "⇣", "launch"),
  booting: state("booting", "booting", "▷", "launch"),
  init: state("init", "init", "◔", "init"),
  initFailed: state("initFailed", "init failed", "✕", "fail"),
  ready: state("ready", "ready", "○", "next"),
  logic: state("logic", "business logic", "●", "logic"),
  responding: state("responding", "responding", "◆", "response"),
  asking: state("asking", "asking next", "◌", "next"),
  // U+FE0E keeps the snowflake a character: no emoji.
  frozen: { ...state("frozen", "frozen", "❄\uFE0E", "next"), isHatched: true },
  thawing: state("thawing", "thawing", "◐", "next"),
  timedOut: state("timedOut", "timed out", "!", "fail"),
  crashed: state("crashed", "crashed", "✕", "fail"),
  shuttingDown: state("shuttingDown", "shutting down", "■", "launch"),
};

function state(name: EnvironmentStateName, label: string, glyph: string, meaning: Meaning): EnvironmentState {
  return { name, label, glyph, meaning, isHatched: false };
}

export function environmentState(environment: Environment): EnvironmentState {
  return states[stateName(environment)];
}

function stateName(environment: Environment): EnvironmentStateName {
  const { phase } = environment;
  switch (phase.name) {
    case "initializing":
      return "init";
    case "reset":
      return phase.reason === "timeout" ? "timedOut" : "crashed";
    case "invoking":
      return invokingName(environment);
    case "downloading":
    case "booting":
    case "initFailed":
    case "ready":
    case "frozen":
    case "thawing":
    case "shuttingDown":
      return phase.name;
  }
}

function invokingName(environment: Environment): EnvironmentStateName {
  switch (loopPhase(environment)) {
    case "init":
      return "init";
    case "response":
      return "responding";
    case "next":
      return "asking";
    case "logic":
    case "none":
      return "logic";
  }
}

/** How many living environments are busy, starting, frozen or in trouble: the summary of a crowd. */
export interface EnvironmentCounts {
  readonly starting: number;
  readonly busy: number;
  readonly frozen: number;
  readonly failed: number;
  readonly leaving: number;
}

export function environmentCounts(world: World): EnvironmentCounts {
  const counts = { starting: 0, busy: 0, frozen: 0, failed: 0, leaving: 0 };
  for (const environment of world.environments.values()) counts[groupOf(environment)]++;
  return counts;
}

function groupOf({ phase }: Environment): keyof EnvironmentCounts {
  switch (phase.name) {
    case "downloading":
    case "booting":
    case "initializing":
      return "starting";
    case "ready":
    case "thawing":
    case "invoking":
      return "busy";
    case "frozen":
      return "frozen";
    case "initFailed":
    case "reset":
      return "failed";
    case "shuttingDown":
      return "leaving";
  }
}
