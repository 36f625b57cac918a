// A process and its turns: it is handed answers or the time, runs, and what it put out takes effect.

import { hostOf } from "../../model/runtimeApiRoute.ts";
import { runtimeApiAddress } from "../../model/address.ts";
import type { ProcessOutput } from "../../model/process.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { isPaused } from "../../world/nextDue.ts";
import type { Process, World } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { clientHopMs, runtimeApiHopMs } from "./duration.ts";
import { processEnded } from "./crash.ts";
import { later } from "../../model/time.ts";
import { arrival } from "./hop.ts";

/** Hands the process what has arrived for it, if it is free to run. */
export function resumeIfDue(journal: Journal, environmentId: EnvironmentId, cause: number): void {
  const environment = journal.world.environments.get(environmentId);
  const process = environment?.process;
  if (!environment || !process || process.activity.name !== "parked") return;
  // What is typed at a shell runs in a frozen environment too: it is the person's look inside, not the container's work.
  const isTyped = process.typed.length > 0;
  if (isPaused(environment) && !(isTyped && environment.phase.name === "frozen")) return;
  const exchanges = isPaused(environment) ? [] : arrivedAnswers(process, journal.now);
  const { wakeAt } = process.activity;
  if (exchanges.length === 0 && !isTyped && (wakeAt === null || wakeAt > journal.now)) return;
  journal.write({ type: "process.resumed", environmentId, process: process.number, exchanges }, cause);
}

function arrivedAnswers({ exchanges }: Process, now: number): readonly number[] {
  const arrived: number[] = [];
  for (const { exchange, leg } of exchanges.values()) {
    if (leg.name === "answering" && leg.until <= now) arrived.push(exchange);
  }
  return arrived;
}

/** A computing process is done: what it put out takes effect, in order, and it parks. */
export function finishTurn(journal: Journal, environmentId: EnvironmentId, cause: number): void {
  const process = journal.world.environments.get(environmentId)?.process;
  if (process?.activity.name !== "computing") return;
  const { outputs, wakeAt } = process.activity;
  for (const output of outputs) {
    putOut(journal, environmentId, process.number, output, cause);
    if (output.kind === "exited") return;
  }
  const parked = journal.write(
    { type: "process.parked", environmentId, process: process.number, wakeAt },
    cause,
  );
  resumeIfDue(journal, environmentId, parked);
}

/** One output of a process takes effect. */
export function putOut(
  journal: Journal,
  environmentId: EnvironmentId,
  number: number,
  output: ProcessOutput,
  cause: number | null,
): void {
  const ref = { environmentId, process: number };
  switch (output.kind) {
    case "wrote":
      journal.write({ type: "process.wrote", ...ref, stream: output.stream, text: output.text }, cause);
      return;
    case "changedTmp": {
      const { path, keepsBytes, base64, mode } = output;
      journal.write({ type: "process.changedTmp", ...ref, path, keepsBytes, base64, mode }, cause);
      return;
    }
    case "requested": {
      const { exchange, request } = output;
      // A second request under a number in use is a forgery: only our kernel numbers exchanges.
      if (isExchangeKnown(journal.world, environmentId, exchange)) return;
      const to = hostOf(request.url) === runtimeApiAddress ? "runtimeApi" : "outside";
      const arrivesAt =
        to === "runtimeApi"
          ? later(journal.now, runtimeApiHopMs)
          : arrival(journal, clientHopMs, `outside ${environmentId}/${number}/${exchange}`);
      journal.write({ type: "exchange.requested", ...ref, exchange, to, request, arrivesAt }, cause);
      return;
    }
    case "reachedLine":
      journal.write({ type: "process.reachedLine", ...ref, file: output.file, line: output.line }, cause);
      return;
    case "refusedWrite":
      journal.write({ type: "process.writeRefused", ...ref, path: output.path, why: output.why }, cause);
      return;
    case "shellWrote":
      journal.write({ type: "shell.wrote", ...ref, shell: output.shell, text: output.text }, cause);
      return;
    case "shellPrompted":
      journal.write({ type: "shell.prompted", ...ref, shell: output.shell, prompt: output.prompt }, cause);
      return;
    case "abandoned":
      journal.write({ type: "exchange.abandoned", ...ref, exchange: output.exchange }, cause);
      return;
    case "exited": {
      const exited = journal.write({ type: "process.exited", ...ref, exit: output.exit }, cause);
      processEnded(journal, environmentId, output.exit, exited);
      return;
    }
  }
}

function isExchangeKnown({ environments }: World, id: EnvironmentId, exchange: number): boolean {
  return environments.get(id)?.process?.exchanges.has(exchange) ?? false;
}
