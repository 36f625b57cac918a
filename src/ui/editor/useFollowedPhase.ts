// Whose code is shown in the editor, and where that code is now.

import { useStore } from "zustand";
import { loopPhase } from "../../readings/loopPhase.ts";
import { runningLine } from "../../readings/runningLine.ts";
import type { Environment, World } from "../../world/world.ts";
import { useSelection } from "../selection.ts";
import { useSession, useSessionState } from "../SessionContext.ts";
import type { CodePhase } from "./codePhases.ts";

interface FollowedPhase {
  readonly phase: CodePhase | null;
  /** `env-1`: whose phase it is; `null` when nothing runs. */
  readonly environmentId: string | null;
  /** The version that it runs, where that is not the one that was deployed last: the code in the editor is not its. */
  readonly otherVersion: number | null;
}

/** In the opened environment, else in the oldest one that runs. */
export function useFollowedPhase(): FollowedPhase {
  const opened = useSelection(({ openedEnvironment }) => openedEnvironment);
  const environmentId = useSessionState(({ world }) => followed(world, opened)?.id ?? null);
  const phase = useSessionState(({ world }) => {
    const environment = followed(world, opened);
    return environment ? loopPhase(environment) : "none";
  });
  const version = useSessionState(({ world }) => followed(world, opened)?.version ?? null);
  const deployed = useStore(useSession().store, ({ world }) => world.deployments.length);
  const otherVersion = version === deployed ? null : version;
  return { phase: phase === "none" ? null : phase, environmentId, otherVersion };
}

/** `startup.sh:12`: its line in the project's files; `null` where no script of theirs runs. */
export function useFollowedLine(): string | null {
  const opened = useSelection(({ openedEnvironment }) => openedEnvironment);
  return useSessionState(({ world }) => followedLine(world, opened));
}

export function followedLine(world: World, opened: Environment["id"] | null): string | null {
  const environment = followed(world, opened);
  const here = environment && runningLine(world, environment);
  return here ? `${here.file}:${here.line}` : null;
}

/** What `followedLine` wrote. */
export function placeOf(followedLine: string): { readonly file: string; readonly line: number } {
  const colon = followedLine.lastIndexOf(":");
  return { file: followedLine.slice(0, colon), line: Number(followedLine.slice(colon + 1)) };
}

function followed(world: World, opened: Environment["id"] | null): Environment | undefined {
  const wanted = opened === null ? undefined : world.environments.get(opened);
  if (wanted) return wanted;
  const [oldest] = world.environments.values();
  if (!oldest || runs(oldest)) return oldest;
  for (const environment of world.environments.values()) if (runs(environment)) return environment;
  return oldest;
}

function runs({ phase }: Environment): boolean {
  return phase.name === "initializing" || phase.name === "invoking" || phase.name === "thawing";
}
