import type { EntryOf } from "../../model/entry.ts";
import type { World } from "../../world/world.ts";
import { counted } from "../durationText.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

export function tellDeployment({ version }: EntryOf<"function.deployed">, world: World): Telling {
  const about = {
    kind: "deployed",
    subject: `version ${version}`,
    environmentId: null,
    meaning: "service",
    many: null,
  } as const;
  const old = world.environments.size;
  if (old === 0) {
    return {
      ...about,
      words: () =>
        said`**Version ${version}** is deployed. Nothing runs: no container is launched before **an event** comes.`,
      why: "Deploying hands code and configuration to the service. It launches an environment when the first event needs one.",
    };
  }
  return {
    ...about,
    words: () =>
      said`**Version ${version}** is deployed. New events get new environments; ${counted(old, "old one")} will **drain**.`,
    why: "A version never changes under a running environment: busy ones finish their event with the old code, then they are shut down.",
  };
}
