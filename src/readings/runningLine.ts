// Where the code is: the line of the project's file that a process runs, or has come to a stand at.

import type { Deployment, Environment, World } from "../world/world.ts";

export interface RunningLine {
  /** Of the project: `startup.sh`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** `null` where no script runs, and in environments of an older version: its lines are no longer those of the files. */
export function runningLine(world: World, environment: Environment): RunningLine | null {
  return lineIn(world.deployments.at(-1), environment);
}

/** How many environments are at each line of a file. */
export function linesOf(world: World, file: string): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const deployment = world.deployments.at(-1);
  if (!deployment?.image) return lines;
  for (const environment of world.environments.values()) {
    const here = lineIn(deployment, environment);
    if (here?.file === file) lines.set(here.line, (lines.get(here.line) ?? 0) + 1);
  }
  return lines;
}

function lineIn(
  deployment: Deployment | undefined,
  { process, version, phase }: Environment,
): RunningLine | null {
  if (!process?.line || deployment?.version !== version || phase.name === "shuttingDown") return null;
  const source = deployment.image?.files[process.line.file]?.source;
  return source === undefined ? null : { file: source, line: process.line.line };
}
