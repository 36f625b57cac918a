// Handing an event to the runtime: the answer to its GET …/next.

import { functionArn } from "../../model/address.ts";
import { type HttpResponse, textBody } from "../../model/http.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { runtimeApiRoute } from "../../model/runtimeApiRoute.ts";
import { later, toEpochMs, type VirtualTime } from "../../model/time.ts";
import type { Journal } from "../journal.ts";
import { runtimeApiHopMs } from "./duration.ts";
import { configurationOf } from "./configurationOf.ts";

/** The exchange number of a GET …/next that the Runtime API holds open for this environment. */
export function parkedNext({ world }: Journal, environmentId: EnvironmentId): number | undefined {
  for (const { exchange, to, request, leg } of world.environments
    .get(environmentId)
    ?.process?.exchanges.values() ?? []) {
    if (to === "runtimeApi" && leg.name === "open" && runtimeApiRoute(request).name === "next")
      return exchange;
  }
  return undefined;
}

/** Answers an open GET …/next with the environment's event. */
export function answerNext(
  journal: Journal,
  environmentId: EnvironmentId,
  exchange: number,
  { startsAt, arrivesAt }: { readonly startsAt: VirtualTime; readonly arrivesAt: VirtualTime },
  cause: number,
): void {
  const { world } = journal;
  const environment = world.environments.get(environmentId);
  const invocation = environment?.requestId ? world.invocations.get(environment.requestId) : undefined;
  if (!environment?.process || !invocation) return;
  const { functionName, timeoutSeconds } = configurationOf(world, environment);
  const deadline =
    environment.phase.name === "invoking"
      ? environment.phase.deadline
      : later(startsAt, timeoutSeconds * 1000);
  const answer: HttpResponse = {
    status: 200,
    headers: [
      ["Content-Type", "application/json"],
      ["Lambda-Runtime-Aws-Request-Id", invocation.requestId],
      ["Lambda-Runtime-Deadline-Ms", String(Math.floor(toEpochMs(deadline)))],
      ["Lambda-Runtime-Invoked-Function-Arn", functionArn(functionName)],
      ["Lambda-Runtime-Trace-Id", invocation.traceId],
    ],
    body: textBody(invocation.payload),
  };
  const ref = { environmentId, process: environment.process.number, exchange };
  journal.write({ type: "exchange.answered", ...ref, answer, arrivesAt }, cause);
}

/** When an answer that leaves the Runtime API now is at the process. */
export function localArrival({ now }: Journal): VirtualTime {
  return later(now, runtimeApiHopMs);
}
