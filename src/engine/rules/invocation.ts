// The beginning and the end of an invocation in its environment.

import type { InvocationOutcome, InvocationResult } from "../../model/entry.ts";
import type { EnvironmentId, RequestId } from "../../model/id.ts";
import { chanceBetween } from "../../model/chance.ts";
import { later, virtualTime } from "../../model/time.ts";
import type { Journal } from "../journal.ts";
import { configurationOf } from "./configurationOf.ts";
import { memoryUsedMb, serviceHopMs } from "./duration.ts";
import { arrival } from "./hop.ts";

/** The START line: from here the function's timeout runs. */
export function startInvocation(
  journal: Journal,
  environmentId: EnvironmentId,
  requestId: RequestId,
  cause: number,
): number {
  const environment = journal.world.environments.get(environmentId);
  const timeoutMs = environment ? configurationOf(journal.world, environment).timeoutSeconds * 1000 : 0;
  const deadline = later(journal.now, timeoutMs);
  return journal.write({ type: "invocation.started", requestId, environmentId, deadline }, cause);
}

/** The REPORT line. `failure`: what the caller is told, unless the runtime has already answered. */
export function endInvocation(
  journal: Journal,
  environmentId: EnvironmentId,
  outcome: InvocationOutcome,
  failure: InvocationResult | null,
  cause: number,
): number {
  const { world, now } = journal;
  const environment = world.environments.get(environmentId);
  const invocation = environment?.requestId ? world.invocations.get(environment.requestId) : undefined;
  if (!environment || !invocation) return cause;
  const { stage, requestId } = invocation;
  const durationMs = virtualTime(stage.name === "running" ? now - stage.startedAt : 0);
  const responded = stage.name === "running" && stage.responded !== null;
  const result = responded ? null : failure;
  const { guest, memoryMb } = configurationOf(world, environment);
  const used = memoryUsedMb[guest] + chanceBetween(world.seed, `memory ${environmentId}`, 0, 8);
  return journal.write(
    {
      type: "invocation.ended",
      requestId,
      environmentId,
      outcome,
      result,
      returnsAt: result ? arrival(journal, serviceHopMs, `return ${requestId}`) : null,
      durationMs,
      // Init is billed for every function since 2025-08-01: https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/
      billedMs: Math.ceil(durationMs + environment.unbilledInitMs),
      initMs: environment.initMs,
      memoryUsedMb: Math.min(memoryMb, Math.floor(used)),
    },
    cause,
  );
}
