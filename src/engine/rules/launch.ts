// A new execution environment: fetch the code, boot, start the process, and wait for its first `next`.

import { chanceBetween } from "../../model/chance.ts";
import type { EnvironmentId } from "../../model/id.ts";
import type { Journal } from "../journal.ts";
import { configurationOf } from "./configurationOf.ts";
import { bootMs, downloadMs } from "./duration.ts";

/** Launches an environment of the newest version. Returns its id and the seq of the launch. */
export function launch(journal: Journal, cause: number): [EnvironmentId, number] {
  const { world } = journal;
  const environmentId: EnvironmentId = `env-${world.totals.environments + 1}`;
  const version = world.deployments.length;
  const { guest } = configurationOf(world, { version });
  const vary = (what: string, range: { low: number; high: number }): number =>
    Math.round(chanceBetween(world.seed, `${what} ${environmentId}`, range.low, range.high) * 1000) / 1000;
  const seq = journal.write(
    {
      type: "environment.launched",
      environmentId,
      version,
      downloadMs: vary("download", downloadMs[guest]),
      bootMs: vary("boot", bootMs),
    },
    cause,
  );
  return [environmentId, seq];
}
