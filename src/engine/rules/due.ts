// An item of the agenda comes up: whom it concerns, and which rule says what follows.

import type { AgendaItem } from "../../world/agenda.ts";
import type { Journal } from "../journal.ts";
import { callDue } from "./call.ts";
import { repeatCommand } from "./command.ts";
import { environmentDue } from "./environment.ts";
import { exchangeDue } from "./exchange.ts";
import { invocationDue } from "./invocationDue.ts";
import { finishTurn, resumeIfDue } from "./process.ts";
import { invokeWithBatch, poll, visibleAgain } from "./queue.ts";

export function takeDue(journal: Journal, { due, cause }: AgendaItem): void {
  const { world } = journal;
  switch (due.kind) {
    case "repeat":
      return repeatCommand(journal, due.command, due.n, due.cause);
    case "call": {
      const call = world.calls.get(due.callId);
      return call ? callDue(journal, call, cause) : undefined;
    }
    case "invocation": {
      const invocation = world.invocations.get(due.requestId);
      return invocation ? invocationDue(journal, invocation, cause) : undefined;
    }
    case "environment": {
      const environment = world.environments.get(due.environmentId);
      return environment ? environmentDue(journal, environment, cause) : undefined;
    }
    case "process": {
      const activity = world.environments.get(due.environmentId)?.process?.activity.name;
      return activity === "computing"
        ? finishTurn(journal, due.environmentId, cause)
        : resumeIfDue(journal, due.environmentId, cause);
    }
    case "exchange": {
      const environment = world.environments.get(due.environmentId);
      const process = environment?.process;
      const exchange = process?.exchanges.get(due.exchange);
      if (environment && process && exchange) exchangeDue(journal, environment, process, exchange, cause);
      return;
    }
    case "poll":
      return poll(journal, cause);
    case "batch":
      return invokeWithBatch(journal, due.batchId, cause);
    case "message":
      return visibleAgain(journal, due.messageId, cause);
  }
}
