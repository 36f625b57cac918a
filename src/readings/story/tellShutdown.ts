// The end of an execution environment.

import type { EntryOf } from "../../model/entry.ts";
import type { ServiceSettings } from "../../model/serviceSettings.ts";
import type { World } from "../../world/world.ts";
import { counted, durationText } from "../durationText.ts";
import type { StoryMemory } from "./memory.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

export function tellShutdown(
  entry: EntryOf<"environment.shuttingDown" | "environment.shutDown">,
  world: World,
  memory: StoryMemory,
): Telling | null {
  const id = entry.environmentId;
  if (entry.type === "environment.shuttingDown")
    return { subject: id, environmentId: id, ...reason(entry, world.settings) };
  const isReplaced = memory.environments.get(id)?.isReplaced === true;
  if (isReplaced) return replaced(world);
  if (world.environments.size > 0) return null;
  return {
    subject: "function",
    environmentId: null,
    kind: "nothing runs",
    meaning: "service",
    words: () =>
      said`**No container** runs behind the function any more. The next event will be a cold start.`,
    many: null,
    why: "A function without events has no containers and costs nothing. That is what is meant by scaling to zero.",
  };
}

/** What a deployment comes to, told when the last environment of an older version is gone. */
function replaced({ environments, deployments }: World): Telling | null {
  const version = deployments.length;
  if ([...environments.values()].some((each) => each.version !== version)) return null;
  const isAnyLeft = environments.size > 0;
  return {
    subject: `version ${version}`,
    environmentId: null,
    kind: "replaced",
    meaning: "service",
    words: () =>
      isAnyLeft
        ? said`**Version ${version}** has taken over: no container of an older version is left.`
        : said`**Version ${version}** is ready: the old containers are gone, and the next event is a **cold start** with the new code.`,
    many: null,
    why: "Code and configuration of a running environment never change: a new version comes with new environments, and each of them begins with its init phase.",
  };
}

function reason(
  { environmentId: id, reason: because }: EntryOf<"environment.shuttingDown">,
  { idleLifetimeMs }: ServiceSettings,
): Omit<Telling, "subject" | "environmentId"> {
  const kind = `shutting down ${because}`;
  switch (because) {
    case "idle":
      return {
        kind,
        meaning: "launch",
        words: () =>
          said`**${id}** got no event for ${durationText(idleLifetimeMs)}, so Lambda **shuts it down**.`,
        many: (count) =>
          said`**${counted(count, "idle environment")}** are **shut down**: no event came for them.`,
        why: "How long an idle environment is kept is Lambda's choice and not documented; 5 to 7 minutes were observed. The process gets no signal (without extensions SIGKILL comes at once); memory and /tmp are lost.",
      };
    case "deployment":
      return {
        kind,
        meaning: "launch",
        words: () => said`**${id}** runs an old version, so Lambda **shuts it down**.`,
        many: (count) => said`**${counted(count, "environment")}** of an old version are **shut down**.`,
        why: "A deployment replaces by draining: a busy environment finishes its event first, an idle one goes at once, and new events get environments of the new version.",
      };
    case "lifespan":
      return {
        kind,
        meaning: "launch",
        words: () => said`**${id}** has lived long enough: Lambda **replaces** it.`,
        many: (count) =>
          said`**${counted(count, "environment")}** have lived long enough: Lambda **replaces** them.`,
        why: "Environments are replaced every few hours, even under constant traffic. How long a container lives is no part of the contract.",
      };
    case "killed":
      return {
        kind,
        meaning: "fail",
        words: () => said`**You** ended **${id}**.`,
        many: (count) => said`**You** ended ${counted(count, "environment")}.`,
        why: "As if the machine below it had failed: process, memory and /tmp are gone. If it was working on an event, its caller is told of an error.",
      };
    case "lost":
      return {
        kind,
        meaning: "fail",
        words: () => said`The sandbox behind **${id}** is gone, so the environment **ends**.`,
        many: (count) =>
          said`The sandboxes behind ${counted(count, "environment")} are gone, so these **end**.`,
        why: "The browser's worker that ran the container ended, or said what no container says. This is about the playground, not about Lambda.",
      };
  }
}
