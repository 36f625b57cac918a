// Which entries have something to say. The others are on the stage or in the log, and silent here.

import type { Entry } from "../../model/entry.ts";
import type { World } from "../../world/world.ts";
import type { StoryMemory } from "./memory.ts";
import { tellCall } from "./tellCall.ts";
import { tellDeployment } from "./tellDeployment.ts";
import { tellEnvironment } from "./tellEnvironment.ts";
import { tellAnswer, tellRequest } from "./tellExchange.ts";
import { tellInvocation } from "./tellInvocation.ts";
import { tellProcess } from "./tellProcess.ts";
import { tellQueue } from "./tellQueue.ts";
import { tellShutdown } from "./tellShutdown.ts";
import { tellStorage } from "./tellStorage.ts";
import type { Telling } from "./telling.ts";

export function tell(entry: Entry, world: World, memory: StoryMemory): Telling | null {
  switch (entry.type) {
    case "function.deployed":
      return tellDeployment(entry, world);
    case "call.sent":
    case "call.answered":
    case "call.completed":
    case "call.hungUp":
      return tellCall(entry, world, memory);
    case "invocation.requested":
    case "invocation.placed":
    case "invocation.throttled":
    case "invocation.responded":
    case "invocation.ended":
      return tellInvocation(entry, world, memory);
    case "environment.launched":
    case "environment.downloaded":
    case "environment.initStarted":
    case "environment.initEnded":
    case "environment.frozen":
    case "environment.reset":
      return tellEnvironment(entry, world, memory);
    case "environment.shuttingDown":
    case "environment.shutDown":
      return tellShutdown(entry, world, memory);
    case "process.resumed":
    case "process.stalled":
    case "process.exited":
    case "process.lost":
    case "process.writeRefused":
      return tellProcess(entry, world, memory);
    case "exchange.requested":
      return tellRequest(entry);
    case "exchange.answered":
      return tellAnswer(entry, world, memory);
    case "message.arrived":
    case "message.returned":
    case "message.deadLettered":
    case "batch.received":
    case "batch.backedOff":
    case "batch.finished":
      return tellQueue(entry, world.settings);
    case "bucket.created":
    case "object.stored":
      return tellStorage(entry);
    case "command.received":
    case "settings.changed":
    case "call.arrived":
    case "invocation.started":
    case "invocation.returned":
    case "environment.thawing":
    case "environment.thawed":
    case "process.computed":
    case "process.started":
    case "process.wrote":
    case "process.changedTmp":
    case "process.reachedLine":
    case "process.parked":
    case "process.killed":
    case "shell.entered":
    case "shell.wrote":
    case "shell.prompted":
    case "object.deleted":
    case "exchange.arrived":
    case "exchange.abandoned":
      return null;
  }
}
