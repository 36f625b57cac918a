import type { Guest } from "../model/functionConfiguration.ts";
import type { ScriptName } from "../wire/framePort.ts";

/** The script that an environment of this guest runs. */
export function scriptOf(guest: Guest): ScriptName {
  return guest === "container" || guest === "person" ? "shell" : "node";
}
