import { defaultConfiguration, type FunctionConfiguration } from "../../model/functionConfiguration.ts";
import type { Environment, World } from "../../world/world.ts";

/** The configuration of the version that an environment belongs to. */
export function configurationOf(
  { deployments }: World,
  { version }: Pick<Environment, "version">,
): FunctionConfiguration {
  return deployments[version - 1]?.configuration ?? defaultConfiguration;
}
