// Where an event goes, as the article has it: an idle environment takes it; if none is idle a new one is launched,
// up to the function's and the account's concurrency and the scaling rate; beyond that it is throttled.

import type { ThrottleReason } from "../../model/entry.ts";
import type { EnvironmentId, RequestId } from "../../model/id.ts";
import { realEnvironmentsLimit } from "../../model/limit.ts";
import { later } from "../../model/time.ts";
import { launchesLeft } from "../../world/launchesLeft.ts";
import type { Environment, World } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { serviceHopMs, thawMs } from "./duration.ts";
import { answerNext, parkedNext } from "./event.ts";
import { arrival } from "./hop.ts";
import { startInvocation } from "./invocation.ts";
import { launch } from "./launch.ts";
import { startProcess } from "./startProcess.ts";

export function place(journal: Journal, requestId: RequestId, cause: number): void {
  const { world, now } = journal;
  const reason = whyThrottled(world);
  if (reason) return throttle(journal, requestId, reason, cause);

  const idle = mostRecentlyUsed(world);
  if (idle) return assign(journal, idle, requestId, cause);

  if (launchesLeft(world, now) < 1 || world.environments.size >= realEnvironmentsLimit) {
    return throttle(journal, requestId, "ConcurrentInvocationLimitExceeded", cause);
  }
  const [environmentId, launched] = launch(journal, cause);
  journal.write({ type: "invocation.placed", requestId, environmentId, how: "launched" }, launched);
}

function whyThrottled({ settings, concurrency }: World): ThrottleReason | null {
  const { reservedConcurrency, accountConcurrency } = settings;
  if (reservedConcurrency !== null && concurrency >= reservedConcurrency) {
    return "ReservedFunctionConcurrentInvocationLimitExceeded";
  }
  return concurrency >= accountConcurrency ? "ConcurrentInvocationLimitExceeded" : null;
}

function throttle(journal: Journal, requestId: RequestId, reason: ThrottleReason, cause: number): void {
  const returnsAt = arrival(journal, serviceHopMs, `return ${requestId}`);
  journal.write({ type: "invocation.throttled", requestId, reason, returnsAt }, cause);
}

// Which idle environment Lambda takes is not documented. Most recently used first is the common belief: it lets the
// others go idle long enough to be reclaimed.
function mostRecentlyUsed({ environments, deployments }: World): Environment | undefined {
  let best: Environment | undefined;
  let bestSince = -1;
  for (const environment of environments.values()) {
    const { phase, version, requestId } = environment;
    if (phase.name !== "frozen" && phase.name !== "reset") continue;
    if (version !== deployments.length || requestId !== null || phase.since <= bestSince) continue;
    best = environment;
    bestSince = phase.since;
  }
  return best;
}

function assign(journal: Journal, { id, phase }: Environment, requestId: RequestId, cause: number): void {
  const placed = journal.write(
    { type: "invocation.placed", requestId, environmentId: id, how: "idle" },
    cause,
  );
  if (phase.name === "reset") return restart(journal, id, requestId, placed);
  const until = later(journal.now, thawMs);
  const thawing = journal.write({ type: "environment.thawing", environmentId: id, until }, placed);
  const next = parkedNext(journal, id);
  if (next !== undefined) answerNext(journal, id, next, { startsAt: until, arrivesAt: until }, thawing);
}

/** The environment lost its process: init is repeated inside the invocation ("suppressed init"). */
function restart(journal: Journal, environmentId: EnvironmentId, requestId: RequestId, cause: number): void {
  const started = startInvocation(journal, environmentId, requestId, cause);
  startProcess(journal, environmentId, "invoke", started);
}
