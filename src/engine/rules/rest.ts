// What becomes of an environment when nothing is left to do in it: frozen, or taken down.

import { lifespanMs } from "../../model/limit.ts";
import type { ResetReason, ShutdownReason } from "../../model/entry.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { later } from "../../model/time.ts";
import type { Journal } from "../journal.ts";
import { teardownMs } from "./duration.ts";

/** After init or an invocation: freezes the environment, or shuts it down where it is outdated or too old. */
export function rest(journal: Journal, environmentId: EnvironmentId, cause: number): void {
  const reason = whyNotKept(journal, environmentId);
  if (reason) return shutDown(journal, environmentId, reason, cause);
  const reclaimAt = later(journal.now, journal.world.settings.idleLifetimeMs);
  journal.write({ type: "environment.frozen", environmentId, reclaimAt }, cause);
}

/** After a timeout or a crash: the process is gone, the environment and its /tmp stay. */
export function reset(
  journal: Journal,
  environmentId: EnvironmentId,
  reason: ResetReason,
  cause: number,
): void {
  const reclaimAt = later(journal.now, journal.world.settings.idleLifetimeMs);
  const seq = journal.write({ type: "environment.reset", environmentId, reason, reclaimAt }, cause);
  const notKept = whyNotKept(journal, environmentId);
  if (notKept) shutDown(journal, environmentId, notKept, seq);
}

/** No extension is registered here, so there is no warning: SIGKILL (DG lambda-runtime-environment, Shutdown). */
export function shutDown(
  journal: Journal,
  environmentId: EnvironmentId,
  reason: ShutdownReason,
  cause: number,
): void {
  const process = journal.world.environments.get(environmentId)?.process;
  let seq = cause;
  if (process) seq = journal.write({ type: "process.killed", environmentId, process: process.number }, seq);
  const until = later(journal.now, teardownMs);
  journal.write({ type: "environment.shuttingDown", environmentId, reason, until }, seq);
}

function whyNotKept({ world, now }: Journal, environmentId: EnvironmentId): ShutdownReason | null {
  const environment = world.environments.get(environmentId);
  if (!environment) return null;
  if (environment.version !== world.deployments.length) return "deployment";
  return now - environment.launchedAt > lifespanMs ? "lifespan" : null;
}
