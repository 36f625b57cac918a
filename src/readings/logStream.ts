// One log stream per execution environment: counting streams counts environments.

import { chanceUuid } from "../model/chance.ts";
import { region } from "../model/address.ts";
import type { FunctionConfiguration, Guest } from "../model/functionConfiguration.ts";
import type { EnvironmentId } from "../model/id.ts";

/** `/aws/lambda/two-curls` */
export function logGroupName({ functionName }: Pick<FunctionConfiguration, "functionName">): string {
  return `/aws/lambda/${functionName}`;
}

/** `2026/11/23/[$LATEST]` and 32 hex digits; the day is the one of virtual time 0. */
export function logStreamName(seed: number, environmentId: EnvironmentId): string {
  return `2026/11/23/[$LATEST]${hex32(seed, `log stream of ${environmentId}`)}`;
}

/** What INIT_START tells of the runtime: versions as seen in logs of 2025 and 2026, the ARN's hash is made up. */
export function runtimeVersion(guest: Guest): { readonly name: string; readonly arn: string } {
  const name = guest === "handler" ? "nodejs:22.v50" : "provided:al2023.v109";
  return { name, arn: `arn:aws:lambda:${region}::runtime:${hex32(1, name)}${hex32(2, name)}` };
}

function hex32(seed: number, key: string): string {
  return chanceUuid(seed, key).replaceAll("-", "");
}
