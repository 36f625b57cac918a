// What the person types at a shell in an environment goes to its process as soon as that is free to run.

import type { EnvironmentId, ShellId } from "../../model/id.ts";
import type { Journal } from "../journal.ts";
import { resumeIfDue } from "./process.ts";

/** `text`: a line; `null` for Ctrl-C. Where no process is left there is nobody to read it. */
export function enterAtShell(
  journal: Journal,
  environmentId: EnvironmentId,
  shell: ShellId,
  text: string | null,
  cause: number,
): void {
  const process = journal.world.environments.get(environmentId)?.process;
  if (!process) return;
  const ref = { environmentId, process: process.number, shell };
  resumeIfDue(journal, environmentId, journal.write({ type: "shell.entered", ...ref, text }, cause));
}
