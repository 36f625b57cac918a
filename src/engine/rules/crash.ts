// A process that is gone before its time: by itself, by its deadline, or by the person's hand.

import type { InvocationResult } from "../../model/entry.ts";
import type { EnvironmentId } from "../../model/id.ts";
import type { ProcessExit } from "../../model/process.ts";
import type { Environment } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { configurationOf } from "./configurationOf.ts";
import { exitFailure, timeoutFailure } from "./failure.ts";
import { endInvocation, startInvocation } from "./invocation.ts";
import { reset, shutDown } from "./rest.ts";
import { startProcess } from "./startProcess.ts";

/** The process exited, or its sandbox was lost (`SIGKILL`). */
export function processEnded(journal: Journal, id: EnvironmentId, exit: ProcessExit, cause: number): void {
  const environment = journal.world.environments.get(id);
  if (!environment) return;
  const { phase, requestId } = environment;
  const result = exitFailure(requestId, exit);
  switch (phase.name) {
    case "initializing":
      return afterFailedInit(journal, id, failInit(journal, environment, "error", result, cause));
    case "initFailed":
      return afterFailedInit(journal, id, cause);
    case "invoking": {
      const seq = phase.initSince === null ? cause : failInit(journal, environment, "error", result, cause);
      return reset(journal, id, "crash", endInvocation(journal, id, "crash", result, seq));
    }
    case "frozen":
    case "thawing":
      // Nothing runs here, but its sandbox may be lost: the event, if one was placed, goes down with it.
      return shutDown(
        journal,
        id,
        "lost",
        requestId ? endInvocation(journal, id, "crash", result, cause) : cause,
      );
    case "ready":
    case "downloading":
    case "booting":
    case "reset":
    case "shuttingDown":
      return;
  }
}

/** The function's timeout: the caller is told, the process is ended, /tmp stays. */
export function timeOut(journal: Journal, environment: Environment, cause: number): void {
  const { id, requestId, phase } = environment;
  if (requestId === null || phase.name !== "invoking") return;
  const { timeoutSeconds } = configurationOf(journal.world, environment);
  const result = timeoutFailure(requestId, timeoutSeconds);
  let seq = kill(journal, environment, cause);
  if (phase.initSince !== null) seq = failInit(journal, environment, "timeout", result, seq);
  reset(journal, id, "timeout", endInvocation(journal, id, "timeout", result, seq));
}

/** Init took longer than 10 s: it is ended and repeated inside the invocation, under the function's timeout. */
export function timeOutInit(journal: Journal, environment: Environment, cause: number): void {
  const killed = kill(journal, environment, cause);
  afterFailedInit(journal, environment.id, failInit(journal, environment, "timeout", null, killed));
}

/** The person kills an environment: what it was doing fails, and nothing of it is kept. */
export function killEnvironment(journal: Journal, environment: Environment, cause: number): void {
  if (environment.phase.name === "shuttingDown") return;
  const { id, requestId } = environment;
  const killed = kill(journal, environment, cause);
  const result = exitFailure(requestId, { signal: "SIGKILL" });
  shutDown(journal, id, "killed", requestId ? endInvocation(journal, id, "crash", result, killed) : killed);
}

/** The runtime that reported its failed init did not exit by itself. */
export function endGrace(journal: Journal, environment: Environment, cause: number): void {
  afterFailedInit(journal, environment.id, kill(journal, environment, cause));
}

function kill(journal: Journal, { id, process }: Environment, cause: number): number {
  if (!process) return cause;
  return journal.write({ type: "process.killed", environmentId: id, process: process.number }, cause);
}

function failInit(
  journal: Journal,
  { id, phase }: Environment,
  status: "error" | "timeout",
  result: InvocationResult | null,
  cause: number,
): number {
  const isRepeated = phase.name === "invoking";
  const since = isRepeated
    ? (phase.initSince ?? phase.since)
    : phase.name === "initializing"
      ? phase.since
      : journal.now;
  return journal.write(
    {
      type: "environment.initEnded",
      environmentId: id,
      phase: isRepeated ? "invoke" : "init",
      status,
      durationMs: Math.round((journal.now - since) * 1000) / 1000,
      errorType: status === "error" ? (result?.errorType ?? null) : null,
      result,
      graceUntil: null,
    },
    cause,
  );
}

/** The waiting invocation starts, with a second init inside it ("suppressed init"). */
function afterFailedInit(journal: Journal, id: EnvironmentId, cause: number): void {
  const requestId = journal.world.environments.get(id)?.requestId;
  if (!requestId) return reset(journal, id, "crash", cause);
  startProcess(journal, id, "invoke", startInvocation(journal, id, requestId, cause));
}
