import type { InitPhase } from "../../model/entry.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { initLimitMs } from "../../model/limit.ts";
import { later } from "../../model/time.ts";
import type { Journal } from "../journal.ts";

/** Begins an init: on its own it may take 10 s; inside an invocation it runs under the function's timeout. */
export function startProcess(
  journal: Journal,
  environmentId: EnvironmentId,
  phase: InitPhase,
  cause: number,
): void {
  const environment = journal.world.environments.get(environmentId);
  if (!environment) return;
  const deadline =
    environment.phase.name === "invoking" ? environment.phase.deadline : later(journal.now, initLimitMs);
  const initStarted = journal.write(
    { type: "environment.initStarted", environmentId, phase, deadline },
    cause,
  );
  journal.write({ type: "process.started", environmentId, process: environment.processes + 1 }, initStarted);
}
