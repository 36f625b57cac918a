// What the run has cost so far: billed time, GB-seconds and US dollars.

import type { Entry } from "../model/entry.ts";
import type { FunctionConfiguration } from "../model/functionConfiguration.ts";
import type { VirtualTime } from "../model/time.ts";
import type { Environment, World } from "../world/world.ts";

/** us-east-1, first tier, without the free tier: https://aws.amazon.com/lambda/pricing/ as of August 2026. */
const prices = {
  perRequestUsd: 0.2 / 1_000_000,
  perGbSecondUsd: { x86_64: 0.0000166667, arm64: 0.0000133334 },
  /** Of /tmp above the 512 MB that come with every function. */
  perStorageGbSecondUsd: 0.0000000309,
  source: "https://aws.amazon.com/lambda/pricing/",
} as const;

const freeStorageMb = 512;

export interface Bill {
  requests: number;
  billedMs: number;
  gbSeconds: number;
  requestsUsd: number;
  durationUsd: number;
  storageUsd: number;
  /** Frozen time of environments that are gone, ms: it was free. */
  frozenMsOfGone: number;
}

export function newBill(): Bill {
  return {
    requests: 0,
    billedMs: 0,
    gbSeconds: 0,
    requestsUsd: 0,
    durationUsd: 0,
    storageUsd: 0,
    frozenMsOfGone: 0,
  };
}

export function readBill(bill: Bill, entry: Entry, world: World): void {
  if (entry.type === "environment.shuttingDown") {
    bill.frozenMsOfGone += world.environments.get(entry.environmentId)?.frozenMs ?? 0;
    return;
  }
  if (entry.type !== "invocation.ended") return;
  const version = world.environments.get(entry.environmentId)?.version;
  const configuration = world.deployments[(version ?? world.deployments.length) - 1]?.configuration;
  if (!configuration) return;
  const cost = durationCost(entry.billedMs, configuration);
  bill.requests++;
  bill.billedMs += entry.billedMs;
  bill.gbSeconds += cost.gbSeconds;
  bill.requestsUsd += prices.perRequestUsd;
  bill.durationUsd += cost.durationUsd;
  bill.storageUsd += cost.storageUsd;
}

export function totalUsd({ requestsUsd, durationUsd, storageUsd }: Bill): number {
  return requestsUsd + durationUsd + storageUsd;
}

/** What billed time costs at this memory size: the size that is set counts, not what was used. */
export function durationCost(
  billedMs: number,
  { memoryMb, architecture, ephemeralStorageMb }: FunctionConfiguration,
): { readonly gbSeconds: number; readonly durationUsd: number; readonly storageUsd: number } {
  const seconds = billedMs / 1000;
  const gbSeconds = (memoryMb / 1024) * seconds;
  const storageGbSeconds = (Math.max(0, ephemeralStorageMb - freeStorageMb) / 1024) * seconds;
  return {
    gbSeconds,
    durationUsd: gbSeconds * prices.perGbSecondUsd[architecture],
    storageUsd: storageGbSeconds * prices.perStorageGbSecondUsd,
  };
}

/** How long environments were frozen until `now`, ms, all together: time that nobody paid for. */
export function frozenMs(bill: Bill, world: World, now: VirtualTime): number {
  let sum = bill.frozenMsOfGone;
  for (const environment of world.environments.values()) {
    // Once it is shutting down the bill has it.
    if (environment.phase.name !== "shuttingDown") sum += frozenMsOf(environment, now);
  }
  return sum;
}

/** How long this environment was frozen until `now`, ms. */
export function frozenMsOf({ phase, frozenMs: before }: Environment, now: VirtualTime): number {
  return phase.name === "frozen" ? before + Math.max(0, now - phase.since) : before;
}

/** `$0.0000018`: enough digits to see a single invocation; `$12.34` from a dollar on. */
export function usdText(usd: number): string {
  if (usd === 0) return "$0";
  if (usd >= 1) return `$${usd.toFixed(2)}`;
  const digits = Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(usd))));
  return `$${usd.toFixed(digits)}`;
}
