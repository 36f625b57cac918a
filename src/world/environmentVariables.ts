// The variables of an environment, as recorded on AWS in 2026 (LocalStack's snapshots of test_introspection_invoke).

import { region, runtimeApiAddress } from "../model/address.ts";
import { chanceUuid } from "../model/chance.ts";
import { defaultConfiguration } from "../model/functionConfiguration.ts";
import { civilDate, epochMs } from "../model/time.ts";
import type { Environment, World } from "./world.ts";

/** What a process of this environment finds in its environment: Lambda's variables, then the person's. */
export function environmentVariables(
  world: World,
  environment: Pick<Environment, "id" | "version">,
): Readonly<Record<string, string>> {
  const deployment = world.deployments[environment.version - 1];
  const configuration = deployment?.configuration ?? defaultConfiguration;
  const image = deployment?.image;
  const { functionName, guest, handler, memoryMb, variables } = configuration;
  return {
    AWS_DEFAULT_REGION: region,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: logStreamName(world, environment),
    AWS_LAMBDA_RUNTIME_API: runtimeApiAddress,
    AWS_REGION: region,
    // Absent for custom runtimes and plain images.
    ...(guest === "handler" ? { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" } : {}),
    _HANDLER: guest === "handler" ? handler : (image?.command[0] ?? "bootstrap"),
    LAMBDA_TASK_ROOT: "/var/task",
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    LANG: "en_US.UTF-8",
    PATH: "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin",
    TZ: ":UTC",
    ...image?.variables,
    ...variables,
  };
}

/** One log stream per environment: `2026/11/23/[$LATEST]` and 32 hex digits. */
export function logStreamName({ seed }: World, { id }: Pick<Environment, "id">): string {
  const { year, month, day } = civilDate(epochMs);
  return `${year}/${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}/[$LATEST]${chanceUuid(seed, `log stream ${id}`).replaceAll("-", "")}`;
}
