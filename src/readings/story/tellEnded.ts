// The end of an invocation: answered, timed out, or its process gone.

import type { EntryOf } from "../../model/entry.ts";
import type { World } from "../../world/world.ts";
import { configurationOf } from "../configurationOf.ts";
import { counted, durationText, grouped } from "../durationText.ts";
import type { StoryMemory } from "./memory.ts";
import { errorName } from "./reportedError.ts";
import { said, type Words } from "./said.ts";
import type { Telling } from "./telling.ts";

type Ended = EntryOf<"invocation.ended">;

export function tellEnded(entry: Ended, world: World, memory: StoryMemory): Telling {
  const { timeoutSeconds } = configurationOf(world, entry.environmentId);
  const { initMs } = entry;
  const { lastInit } = memory.environments.get(entry.environmentId) ?? {};
  const failedInit = lastInit?.at === entry.at && lastInit.status !== "success";
  switch (entry.outcome) {
    case "response":
    case "error":
      return {
        subject: entry.requestId,
        environmentId: entry.environmentId,
        kind: "ended",
        meaning: "next",
        words: () =>
          said`The invocation in **${entry.environmentId}** is over after ${durationText(entry.durationMs)}. **Billed: ${grouped(entry.billedMs)} ms**.`,
        many: null,
        why:
          initMs === null
            ? "Billed is the time from the event's delivery to the next call of next, rounded up to the millisecond, times the memory size that is set."
            : () =>
                `The init phase of ${durationText(initMs)} is billed with the first invocation. Billed is time, rounded up to the millisecond, times the memory size that is set.`,
      };
    case "timeout":
      return {
        subject: entry.requestId,
        environmentId: entry.environmentId,
        kind: "timed out",
        meaning: "fail",
        words: () => timeoutWords(entry, timeoutText(timeoutSeconds), failedInit),
        many: (count) =>
          said`**${counted(count, "invocation")}** **timed out** after ${timeoutText(timeoutSeconds)}. Their processes are ended, /tmp stays.`,
        why: "The function's timeout runs from the delivery of an event to the next call of next, all of it billed. Then the caller gets Sandbox.Timedout, unless it has its answer already. The next event starts a new process, with the init phase inside that invocation.",
      };
    case "crash":
      return {
        subject: entry.requestId,
        environmentId: entry.environmentId,
        kind: "crashed",
        meaning: "fail",
        words: () => crashWords(entry, failedInit),
        many: (count) =>
          said`**${counted(count, "invocation")}** **failed**: their processes ended without an answer.`,
        why: "The service answers in place of the process: Runtime.ExitError and the like. The environment is reset, its memory lost; the next event starts a new process in it, with the init phase inside that invocation.",
      };
  }
}

function timeoutText(seconds: number): string {
  return durationText(seconds * 1000);
}

function timeoutWords({ environmentId: id, result }: Ended, timeout: string, failedInit: boolean): Words {
  if (failedInit) {
    return said`**${id}** did not even finish its **init phase** within ${timeout}: the invocation **timed out**. Its caller is told, its process ended.`;
  }
  return result
    ? said`**${id}** gave no answer within ${timeout}: the invocation **timed out**. Its caller is told, its process ended; **/tmp stays**.`
    : said`**${id}** had answered but did not ask for the next event within ${timeout}: it **timed out**, and its process is ended.`;
}

function crashWords({ environmentId: id, result }: Ended, failedInit: boolean): Words {
  if (!result)
    return said`The process in **${id}** ended after its answer: the invocation is over, the **process gone**.`;
  const error = errorName(result);
  return failedInit
    ? said`The **init phase** of **${id}** **failed** (${error}), and with it the invocation. Its caller is told.`
    : said`The invocation in **${id}** **failed** (${error}). Its caller is told; the process is gone, **/tmp stays**.`;
}
