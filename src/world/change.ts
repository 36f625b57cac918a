// Changing one record of a world: a new object in its place, or nothing where the record is gone.

import type { EnvironmentId } from "../model/id.ts";
import type { Environment, Process, World } from "./world.ts";

export function changeEnvironment(
  world: World,
  id: EnvironmentId,
  change: (environment: Environment) => Partial<Environment>,
): void {
  const environment = world.environments.get(id);
  if (environment) world.environments.set(id, { ...environment, ...change(environment) });
}

/** Changes the environment's process if it still is the one numbered `number`. */
export function changeProcess(
  world: World,
  id: EnvironmentId,
  number: number,
  change: (process: Process) => Partial<Process>,
): void {
  changeEnvironment(world, id, ({ process }) =>
    process && process.number === number ? { process: { ...process, ...change(process) } } : {},
  );
}
