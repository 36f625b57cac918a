import { defaultConfiguration, type FunctionConfiguration } from "../model/functionConfiguration.ts";
import type { EnvironmentId } from "../model/id.ts";
import type { World } from "../world/world.ts";

/** The configuration of the version that an environment runs; of one that is gone, the newest. */
export function configurationOf(world: World, id: EnvironmentId): FunctionConfiguration {
  const version = world.environments.get(id)?.version ?? world.deployments.length;
  return world.deployments[version - 1]?.configuration ?? defaultConfiguration;
}
