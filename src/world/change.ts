// Changing one record of a world: a new object in its place, or nothing where the record is gone. `change` makes the
// whole record, so that each change is one copy: these run for nearly every entry.

import type { EnvironmentId } from "../model/id.ts";
import type { Environment, Process, World } from "./world.ts";

export function changeEnvironment(
  world: World,
  id: EnvironmentId,
  change: (environment: Environment) => Environment,
): void {
  const environment = world.environments.get(id);
  if (environment) world.environments.set(id, change(environment));
}

/** Changes the environment's process if it still is the one numbered `number`. */
export function changeProcess(
  world: World,
  id: EnvironmentId,
  number: number,
  change: (process: Process) => Process,
): void {
  const environment = world.environments.get(id);
  if (environment?.process?.number !== number) return;
  world.environments.set(id, { ...environment, process: change(environment.process) });
}
