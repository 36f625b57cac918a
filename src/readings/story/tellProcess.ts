// The process inside an environment.

import type { EntryOf } from "../../model/entry.ts";
import type { ProcessExit } from "../../model/process.ts";
import type { World } from "../../world/world.ts";
import { configurationOf } from "../configurationOf.ts";
import { counted } from "../durationText.ts";
import type { StoryMemory } from "./memory.ts";
import { refusalText } from "../refusedWrites.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

type ProcessEntry = EntryOf<
  "process.resumed" | "process.stalled" | "process.exited" | "process.lost" | "process.writeRefused"
>;

export function tellProcess(entry: ProcessEntry, world: World, memory: StoryMemory): Telling | null {
  const id = entry.environmentId;
  switch (entry.type) {
    case "process.resumed": {
      const delivered = memory.environments.get(id)?.delivered;
      if (!delivered || !entry.exchanges.includes(delivered.exchange)) return null;
      const isPerson = configurationOf(world, id).guest === "person";
      return {
        subject: delivered.requestId,
        environmentId: id,
        kind: "logic",
        meaning: "logic",
        words: () =>
          isPerson
            ? said`**${id}** has the event. **You** are its business logic now: **POST** the response when you are done.`
            : said`**${id}** has the event and runs your **business logic**.`,
        many: (count) => said`Your **business logic** was started on **${counted(count, "event")}**.`,
        why: "This part knows nothing of Lambda and would run on any container host. It is over when the program posts its response.",
      };
    }
    case "process.stalled":
      return {
        subject: id,
        environmentId: id,
        kind: "stalled",
        meaning: "logic",
        words: () =>
          said`**${id}** computes without a pause. Meanwhile **virtual time** runs no faster than real time.`,
        many: (count) => said`**${counted(count, "environment")}** compute without a pause.`,
        why: "It may be an endless loop. The service does not look into the container: it ends the process when the timeout is over, and not before.",
      };
    case "process.exited": {
      // After a reported init failure the exit is what is expected.
      if (world.environments.get(id)?.phase.name === "initFailed") return null;
      return {
        subject: id,
        environmentId: id,
        kind: `exited ${exitText(entry.exit)}`,
        meaning: "fail",
        words: () => said`The process in **${id}** **ended**: ${exitText(entry.exit)}.`,
        many: (count) => said`**${counted(count, "process")}** **ended**: ${exitText(entry.exit)}.`,
        why: "A container on Lambda is expected to stay in its loop. An exit, whatever its code, is a failure: Runtime.ExitError, unless the event had been answered.",
      };
    }
    case "process.writeRefused":
      return {
        subject: id,
        environmentId: id,
        kind: `refused ${entry.why}`,
        meaning: "fail",
        words: () =>
          said`**${id}** ${refusals[entry.why].verb} ${entry.path}: **${refusalText(entry.why)}**.`,
        many: (count) => said`**${counted(count, "write")}** were refused.`,
        why: refusals[entry.why].why,
      };
    case "process.lost":
      return {
        subject: id,
        environmentId: id,
        kind: "lost",
        meaning: "fail",
        words: () => said`The sandbox of **${id}** is **gone**: ${entry.why}.`,
        many: (count) => said`**${counted(count, "sandbox")}** are **gone**.`,
        why: "The browser's worker that ran the container ended, or said what no container says. Lambda would see a process that was killed.",
      };
  }
}

function exitText(exit: ProcessExit): string {
  if ("notExecuted" in exit) return `${exit.notExecuted}: ${exit.why}`;
  return "code" in exit ? `exit code ${exit.code}` : exit.signal;
}

const refusals = {
  EROFS: {
    verb: "may not write",
    why: "The root file system of a Lambda container is read-only. /tmp is the only place that can be written.",
  },
  ENOSPC: {
    verb: "cannot write",
    why: "/tmp has the size of the function's ephemeral storage, and keeps what earlier invocations of the same environment left there.",
  },
  EPERM: {
    verb: "may not change",
    why: "Lambda runs every container as an unprivileged user, whatever USER its image names: no mounts, no devices, no files of others.",
  },
} as const;
