// One environment as the stage's cards follow it.

import { useMemo } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import type { SessionState } from "../../../session/session.ts";
import type { Deployment, Environment, World } from "../../../world/world.ts";
import { useSessionState } from "../../SessionContext.ts";

export interface Followed {
  /** As it is, or as it was last seen; `null`: it was gone before anyone looked. */
  readonly environment: Environment | null;
  readonly isGone: boolean;
}

/** Follows an environment beyond its end. */
export function useEnvironment(id: EnvironmentId): Followed {
  const select = useMemo(() => rememberingEnvironment(id), [id]);
  const environment = useSessionState(select);
  const isGone = useSessionState(({ world }) => !world.environments.has(id));
  return { environment, isGone };
}

function rememberingEnvironment(id: EnvironmentId): (state: SessionState) => Environment | null {
  // Of each world it was seen in: one of the past was not followed to where the present has come, nor the other way round.
  const last = new WeakMap<World, Environment>();
  return ({ world }) => {
    const environment = world.environments.get(id);
    if (environment) last.set(world, environment);
    return last.get(world) ?? null;
  };
}

/** The version that the environment runs. */
export function useDeployment(version: number): Deployment | undefined {
  return useSessionState(({ world }) => world.deployments[version - 1]);
}

/** The file that is the container's program: `bootstrap.mjs`, `handler.ts`, `/startup.sh`. */
export function programName({ configuration, files, image }: Deployment): string {
  if (image) return [...image.entrypoint, ...image.command][0] ?? "";
  const [stem = "", ...rest] = configuration.handler.split(".");
  const name = rest.length > 1 ? `${stem}.${rest.slice(0, -1).join(".")}` : stem;
  const paths = Object.keys(files);
  if (configuration.guest === "handler") {
    return paths.find((path) => path.replace(/\.[^.]+$/, "") === name) ?? name;
  }
  return paths.find((path) => path.startsWith("bootstrap")) ?? "bootstrap";
}
