import type { Meaning } from "../../readings/meaning.ts";
import type { ColourName } from "./themeColours.ts";

const colours = {
  launch: "faint",
  init: "init",
  logic: "logic",
  next: "next",
  response: "resp",
  fail: "fail",
  throttle: "throttle",
  service: "service",
} as const satisfies Record<Meaning, ColourName>;

/** The token that has the colour of this meaning. */
export function meaningColour(meaning: Meaning): ColourName {
  return colours[meaning];
}
