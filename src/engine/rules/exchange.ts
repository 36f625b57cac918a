// An HTTP exchange of a process: its request arrives at its server, its answer at the process.

import { later } from "../../model/time.ts";
import type { Environment, Exchange, Process } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { outsideWorld } from "../outside/outsideWorld.ts";
import { clientHopMs, failedLookupMs } from "./duration.ts";
import { arrival } from "./hop.ts";
import { keepChanges, storageOf } from "./outside.ts";
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
  const outcome = outsideWorld(exchange.request, storageOf(journal.world));
  if ("code" in outcome) {
    const arrivesAt = later(journal.now, failedLookupMs);
    journal.write({ type: "exchange.answered", ...ref, answer: outcome, arrivesAt }, cause);
    return;
  }
  const arrived = journal.write({ type: "exchange.arrived", ...ref }, cause);
  const seq = keepChanges(journal, outcome.changes, arrived);
  const back = arrival(
    journal,
    clientHopMs,
    `outside back ${ref.environmentId}/${ref.process}/${ref.exchange}`,
  );
  const arrivesAt = later(back, outcome.takesMs);
  journal.write({ type: "exchange.answered", ...ref, answer: outcome.response, arrivesAt }, seq);
}
