import { loopPhase } from "../../readings/loopPhase.ts";
import type { Environment, World } from "../../world/world.ts";
import { useSelection } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import type { CodePhase } from "./codePhases.ts";

interface FollowedPhase {
  readonly phase: CodePhase | null;
  /** `env-1`: whose phase it is; `null` when nothing runs. */
  readonly environmentId: string | null;
}

/** Where the code is now: in the opened environment, else in the oldest one. */
export function useFollowedPhase(): FollowedPhase {
  const opened = useSelection(({ openedEnvironment }) => openedEnvironment);
  const environmentId = useSessionState(({ world }) => followed(world, opened)?.id ?? null);
  const phase = useSessionState(({ world }) => {
    const environment = followed(world, opened);
    return environment ? loopPhase(environment) : "none";
  });
  return { phase: phase === "none" ? null : phase, environmentId };
}

function followed(world: World, opened: Environment["id"] | null): Environment | undefined {
  const wanted = opened === null ? undefined : world.environments.get(opened);
  return wanted ?? world.environments.values().next().value;
}
