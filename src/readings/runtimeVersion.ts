// The runtime that INIT_START names. Versions as seen in public logs of 2025 and 2026; the hash of the ARN is made up.

import { region } from "../model/address.ts";
import { chanceUuid } from "../model/chance.ts";
import type { Guest } from "../model/functionConfiguration.ts";

export function runtimeVersion(guest: Guest): { readonly name: string; readonly arn: string } {
  const name = guest === "handler" ? "nodejs:22.v50" : "provided:al2023.v109";
  return { name, arn: `arn:aws:lambda:${region}::runtime:${hex32(1, name)}${hex32(2, name)}` };
}

function hex32(seed: number, key: string): string {
  return chanceUuid(seed, key).replaceAll("-", "");
}
