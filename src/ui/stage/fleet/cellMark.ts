// How a state looks where there is room for a cell only: a colour, a pattern and one short word.

import type { EnvironmentState, EnvironmentStateName } from "../../../readings/environmentState.ts";

/** `rising`: filled from below, more with each step of a launch. */
export type CellPattern = "rising1" | "rising2" | "rising3" | "solid" | "hatch" | "cross" | "frame";

export interface CellMark {
  readonly word: string;
  readonly pattern: CellPattern;
}

export const cellMarks: Readonly<Record<EnvironmentStateName, CellMark>> = {
  downloading: { word: "image", pattern: "rising1" },
  booting: { word: "boot", pattern: "rising2" },
  init: { word: "init", pattern: "rising3" },
  initFailed: { word: "failed", pattern: "cross" },
  ready: { word: "ready", pattern: "frame" },
  logic: { word: "busy", pattern: "solid" },
  responding: { word: "answers", pattern: "solid" },
  asking: { word: "asks", pattern: "frame" },
  frozen: { word: "frozen", pattern: "hatch" },
  thawing: { word: "thaws", pattern: "frame" },
  timedOut: { word: "timeout", pattern: "cross" },
  crashed: { word: "crashed", pattern: "cross" },
  shuttingDown: { word: "ends", pattern: "frame" },
};

/** The states of a fleet, told apart as far as a legend does. */
export const legendGroups = [
  { word: "launching", states: ["downloading", "booting"], meaning: "launch", pattern: "rising1" },
  { word: "init", states: ["init"], meaning: "init", pattern: "rising3" },
  { word: "busy", states: ["logic", "ready", "asking", "thawing"], meaning: "logic", pattern: "solid" },
  { word: "responding", states: ["responding"], meaning: "response", pattern: "solid" },
  { word: "frozen", states: ["frozen"], meaning: "next", pattern: "hatch" },
  { word: "failed", states: ["initFailed", "timedOut", "crashed"], meaning: "fail", pattern: "cross" },
  { word: "shutting down", states: ["shuttingDown"], meaning: "launch", pattern: "frame" },
] as const satisfies readonly LegendGroup[];

export interface LegendGroup {
  readonly word: string;
  readonly states: readonly EnvironmentStateName[];
  readonly meaning: EnvironmentState["meaning"];
  readonly pattern: CellPattern;
}
