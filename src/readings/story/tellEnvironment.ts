// The life of an execution environment, up to the freeze. Its end is told in tellShutdown.ts.

import type { EntryOf } from "../../model/entry.ts";
import { initLimitMs } from "../../model/limit.ts";
import type { World } from "../../world/world.ts";
import { configurationOf } from "../configurationOf.ts";
import { counted, durationText } from "../durationText.ts";
import type { StoryMemory } from "./memory.ts";
import { errorName } from "./reportedError.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

type EnvironmentEntry = EntryOf<
  | "environment.launched"
  | "environment.downloaded"
  | "environment.initStarted"
  | "environment.initEnded"
  | "environment.frozen"
  | "environment.reset"
>;

export function tellEnvironment(entry: EnvironmentEntry, world: World, memory: StoryMemory): Telling | null {
  const id = entry.environmentId;
  const { lastInit, failedAt } = memory.environments.get(id) ?? {};
  switch (entry.type) {
    case "environment.launched":
      return {
        subject: id,
        environmentId: id,
        kind: "launched",
        meaning: "launch",
        words: () =>
          said`No environment is idle, so **Lambda launches ${id}** for the event: a **cold start**.`,
        many: (count) =>
          said`**Lambda launches ${counted(count, "environment")}**, one for each event: cold starts in parallel.`,
        why: "An environment works on one event at a time. If none is idle Lambda launches another, up to the limits of concurrency. Before the first event nothing runs at all.",
      };
    case "environment.downloaded":
      return {
        subject: id,
        environmentId: id,
        kind: "downloaded",
        meaning: "launch",
        words: () => said`**${id}** has its code. Now the environment **boots**.`,
        many: null,
        why: "Each environment is a Firecracker microVM of its own. Neither the download nor the boot is in the Init Duration; how long they take is modelled here.",
      };
    case "environment.initStarted":
      return entry.phase === "init" ? initStarted(entry, world) : initRepeated(entry, lastInit, world);
    case "environment.initEnded":
      return entry.status === "success" ? initSucceeded(entry) : initFailed(entry, world);
    case "environment.frozen":
      return {
        subject: id,
        environmentId: id,
        kind: "frozen",
        meaning: "next",
        words: () =>
          said`**${id}** asked for the next event. None is waiting, so the service holds the request open and **freezes** the container.`,
        many: (count) =>
          said`**${counted(count, "environment")}** asked for the next event. None is waiting: **frozen**.`,
        why: "A frozen container executes nothing and costs nothing: processes, timers and sockets stand still. It is thawed for the next event, or shut down when Lambda keeps it no longer.",
      };
    case "environment.reset":
      // The end of an invocation has told it already.
      if (failedAt === entry.at) return null;
      return {
        subject: id,
        environmentId: id,
        kind: `reset ${entry.reason}`,
        meaning: "fail",
        words: () =>
          said`**${id}** is **reset**: the process and its memory are gone, the environment and **/tmp stay**.`,
        many: (count) => said`**${counted(count, "environment")}** are **reset**: processes gone, /tmp kept.`,
        why: "After a timeout or a crash Lambda does not trust the process any more. The next event starts a new one, with the init phase inside that invocation.",
      };
  }
}

function initStarted({ environmentId: id }: EntryOf<"environment.initStarted">, world: World): Telling {
  const isPerson = configurationOf(world, id).guest === "person";
  return {
    subject: id,
    environmentId: id,
    kind: "init started",
    meaning: "init",
    words: () =>
      isPerson
        ? said`**You** are the process of **${id}** now. Until you ask for your first event this is the **init phase**.`
        : said`**${id}** starts your program: the **init phase**, all that comes before the loop.`,
    many: (count) => said`**${counted(count, "environment")}** have started their **init phase**.`,
    why: () =>
      `It runs once per container, not once per event, and may take ${durationText(initLimitMs)}. Since August 2025 its time is billed for every function.`,
  };
}

function initRepeated(
  { environmentId: id, at }: EntryOf<"environment.initStarted">,
  lastInit: EntryOf<"environment.initEnded"> | undefined,
  world: World,
): Telling {
  const timeout = durationText(configurationOf(world, id).timeoutSeconds * 1000);
  const hasJustFailed = lastInit?.at === at;
  const failure = lastInit?.status === "timeout" ? `took longer than ${durationText(initLimitMs)}` : "failed";
  return {
    subject: id,
    environmentId: id,
    kind: "init repeated",
    meaning: "init",
    words: () =>
      hasJustFailed
        ? said`The **init phase** of **${id}** ${failure}. It is **repeated**, inside the invocation this time.`
        : said`**${id}** starts your program anew: the **init phase** again, inside the invocation.`,
    many: (count) =>
      said`**${counted(count, "environment")}** repeat their **init phase** inside an invocation.`,
    why: () =>
      `This repeated ("suppressed") init counts as part of the invocation: it is under the function's timeout of ${timeout}, and in its Duration.`,
  };
}

function initSucceeded({ environmentId: id, phase, durationMs }: EntryOf<"environment.initEnded">): Telling {
  return {
    subject: id,
    environmentId: id,
    kind: `init ended ${phase}`,
    meaning: "init",
    words: () =>
      phase === "init"
        ? said`**${id}** asks for its first event, and with that its **init phase is over**, after ${durationText(durationMs)}.`
        : said`**${id}** asks for the event, and with that its repeated **init phase is over**, after ${durationText(durationMs)}.`,
    many: (count) => said`**${counted(count, "environment")}** have finished their **init phase**.`,
    why: "There is no other signal: the service takes the first GET …/next as the sign that the program is ready.",
  };
}

function initFailed(entry: EntryOf<"environment.initEnded">, world: World): Telling {
  const { environmentId: id, phase, status, durationMs, result } = entry;
  const isRepeated = phase === "invoke";
  if (status === "timeout") {
    const limit = isRepeated ? configurationOf(world, id).timeoutSeconds * 1000 : initLimitMs;
    return {
      subject: id,
      environmentId: id,
      kind: `init ${status} ${phase}`,
      meaning: "fail",
      words: () =>
        said`**${id}** did not finish its **init phase** within ${durationText(limit)}, so the service ends the process.`,
      many: (count) =>
        said`**${counted(count, "environment")}** did not finish their **init phase** in time.`,
      why: isRepeated
        ? "The repeated init is under the function's timeout, and that is over: the caller is told that the task timed out."
        : "The init phase has 10 s, whatever the function's timeout. Lambda now repeats it inside the invocation, under the function's timeout.",
    };
  }
  return {
    subject: id,
    environmentId: id,
    kind: `init ${status} ${phase}`,
    meaning: "fail",
    words: () =>
      said`The **init phase** of **${id}** **failed** after ${durationText(durationMs)}: ${result ? errorName(result) : "no reason given"}.`,
    many: (count) => said`The **init phase** of ${counted(count, "environment")} **failed**.`,
    why: isRepeated
      ? "It had been repeated inside the invocation. There is no third try: the caller gets this error."
      : "Lambda remembers the failure and repeats the init inside the invocation. If it fails again, the caller gets the error.",
  };
}
