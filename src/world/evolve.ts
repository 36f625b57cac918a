// Applies an entry to a world. Judges nothing and never throws: an entry about a thing that is gone changes nothing.

import type { Entry } from "../model/entry.ts";
import { later } from "../model/time.ts";
import { evolveCall } from "./evolveCall.ts";
import { evolveEnvironment } from "./evolveEnvironment.ts";
import { evolveExchange } from "./evolveExchange.ts";
import { evolveInvocation } from "./evolveInvocation.ts";
import { evolveProcess } from "./evolveProcess.ts";
import { evolveQueue } from "./evolveQueue.ts";
import { evolveShell } from "./evolveShell.ts";
import { evolveStorage } from "./evolveStorage.ts";
import type { World } from "./world.ts";

/** Changes `world` in place. */
export function evolve(world: World, entry: Entry): void {
  world.now = entry.at;
  world.nextSeq = entry.seq + 1;
  switch (entry.type) {
    case "command.received": {
      const { command } = entry;
      if (!("count" in command)) return;
      world.repeats += command.count;
      for (let n = 1; n < command.count; n++) {
        const at = later(entry.at, n * command.everyMs);
        world.agenda.add(at, entry.seq, { kind: "repeat", cause: entry.seq, n, command });
      }
      return;
    }
    case "function.deployed":
      world.deployments.push({
        version: entry.version,
        files: entry.files,
        configuration: entry.configuration,
        image: entry.image,
      });
      // What arrived before there was a function is polled now.
      if (entry.version === 1 && world.queue.messages.size > 0) {
        world.queue.pollAt = entry.at;
        world.agenda.add(entry.at, entry.seq, { kind: "poll" });
      }
      return;
    case "settings.changed":
      world.settings = entry.settings;
      return;
    case "call.sent":
    case "call.arrived":
    case "call.answered":
    case "call.completed":
    case "call.hungUp":
      return evolveCall(world, entry);
    case "invocation.requested":
    case "invocation.placed":
    case "invocation.throttled":
    case "invocation.started":
    case "invocation.responded":
    case "invocation.ended":
    case "invocation.returned":
      return evolveInvocation(world, entry);
    case "environment.launched":
    case "environment.downloaded":
    case "environment.initStarted":
    case "environment.initEnded":
    case "environment.frozen":
    case "environment.thawing":
    case "environment.thawed":
    case "environment.reset":
    case "environment.shuttingDown":
    case "environment.shutDown":
      return evolveEnvironment(world, entry);
    case "process.started":
    case "process.resumed":
    case "process.computed":
    case "process.parked":
    case "process.stalled":
    case "process.changedTmp":
    case "process.exited":
    case "process.killed":
    case "process.lost":
    case "process.wrote":
    case "process.reachedLine":
    case "process.writeRefused":
      return evolveProcess(world, entry);
    case "shell.entered":
    case "shell.wrote":
    case "shell.prompted":
      return evolveShell(world, entry);
    case "exchange.requested":
    case "exchange.arrived":
    case "exchange.answered":
    case "exchange.abandoned":
      return evolveExchange(world, entry);
    case "message.arrived":
    case "message.returned":
    case "message.deadLettered":
    case "batch.received":
    case "batch.backedOff":
    case "batch.finished":
      return evolveQueue(world, entry);
    case "bucket.created":
    case "object.stored":
    case "object.deleted":
      return evolveStorage(world, entry);
  }
}
