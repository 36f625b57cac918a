// What an entry means for the sandboxes: what goes into a process stands in the trace, so it is read off there.

import { derivedSeed } from "../model/chance.ts";
import type { Entry, EntryOf } from "../model/entry.ts";
import type { ExchangeAnswer, ProcessStart } from "../model/process.ts";
import { environmentVariables } from "../world/environmentVariables.ts";
import type { World } from "../world/world.ts";
import type { Sandboxes } from "./sandboxes.ts";

/** Hands the entry on to the sandboxes; `world` is as it was before the entry. */
export function handOver(sandboxes: Sandboxes, entry: Entry, world: World): void {
  switch (entry.type) {
    case "environment.launched":
      return sandboxes.prepare(entry.environmentId, 1);
    case "process.started": {
      const start = processStart(entry, world);
      return start ? sandboxes.start(start) : undefined;
    }
    case "process.resumed": {
      const { environmentId, process, exchanges, at } = entry;
      const answers = exchanges.flatMap((exchange) => answerOf(world, entry, exchange));
      return sandboxes.resume(environmentId, process, { now: at, answers });
    }
    case "process.exited":
    case "process.killed":
    case "process.lost":
      return sandboxes.end(entry.environmentId, entry.process);
    case "environment.shuttingDown":
      // Prepared, but never started: it was killed while it was being launched.
      if (world.environments.get(entry.environmentId)?.processes === 0) sandboxes.end(entry.environmentId, 1);
      return;
    default:
      return;
  }
}

function answerOf(
  world: World,
  { environmentId }: EntryOf<"process.resumed">,
  exchange: number,
): ExchangeAnswer[] {
  const leg = world.environments.get(environmentId)?.process?.exchanges.get(exchange)?.leg;
  return leg?.name === "answering" ? [{ exchange, answer: leg.answer }] : [];
}

function processStart(
  { environmentId, process, at }: EntryOf<"process.started">,
  world: World,
): ProcessStart | null {
  const environment = world.environments.get(environmentId);
  const deployment = environment && world.deployments[environment.version - 1];
  if (!environment || !deployment) return null;
  const { configuration, files } = deployment;
  return {
    environmentId,
    process,
    now: at,
    seed: derivedSeed(world.seed, `process ${environmentId}/${process}`),
    guest: configuration.guest,
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`/var/task/${path}`, text])),
    tmp: [...environment.tmp].map(([path, base64]) => ({ path, base64 })),
    tmpLimitBytes: configuration.ephemeralStorageMb * 1024 * 1024,
    variables: environmentVariables(world, environment),
    cpuModel: world.settings.cpuModel,
  };
}
