// An HTTP exchange of a process: its request arrives at its server, its answer at the process.

import { later } from "../../model/time.ts";
import type { Environment, Exchange, Process } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { outsideWorld } from "../outside/outsideWorld.ts";
import { clientHopMs, failedLookupMs } from "./duration.ts";
import { arrival } from "./hop.ts";
import { resumeIfDue } from "./process.ts";
import { arriveAtRuntimeApi } from "./runtimeApi.ts";

export function exchangeDue(
  journal: Journal,
  environment: Environment,
  process: Process,
  exchange: Exchange,
  cause: number,
): void {
  if (exchange.leg.name === "answering") return resumeIfDue(journal, environment.id, cause);
  if (exchange.to === "runtimeApi") return arriveAtRuntimeApi(journal, environment, process, exchange, cause);
  const ref = { environmentId: environment.id, process: process.number, exchange: exchange.exchange };
  const outcome = outsideWorld(exchange.request, { buckets: new Map() });
  const answer = "response" in outcome ? outcome.response : outcome;
  const back = `outside back ${ref.environmentId}/${ref.process}/${ref.exchange}`;
  const arrivesAt =
    "status" in answer ? arrival(journal, clientHopMs, back) : later(journal.now, failedLookupMs);
  const arrived = "status" in answer ? journal.write({ type: "exchange.arrived", ...ref }, cause) : cause;
  journal.write({ type: "exchange.answered", ...ref, answer, arrivesAt }, arrived);
}
