// What an entry means for the sandboxes: what goes into a process stands in the trace, so it is read off there.

import { derivedSeed } from "../model/chance.ts";
import type { Entry, EntryOf } from "../model/entry.ts";
import { environmentsWithLines } from "../model/limit.ts";
import type { ExchangeAnswer, ImageStart, ProcessStart } from "../model/process.ts";
import { later, type VirtualTime } from "../model/time.ts";
import { environmentVariables } from "../world/environmentVariables.ts";
import { usualMode } from "../world/evolveProcess.ts";
import { isPaused } from "../world/nextDue.ts";
import type { Deployment, Environment, World } from "../world/world.ts";
import type { Sandboxes } from "./sandboxes.ts";

/** Hands the entry on to the sandboxes; `world` is as it was before the entry. */
export function handOver(sandboxes: Sandboxes, entry: Entry, world: World): void {
  switch (entry.type) {
    case "environment.launched":
      return prepare(sandboxes, entry, world);
    case "process.started": {
      const environment = world.environments.get(entry.environmentId);
      const start = environment && processStart(world, environment, entry.process, entry.at);
      return start ? sandboxes.start(start) : undefined;
    }
    case "process.resumed": {
      const { environmentId, process, exchanges, at } = entry;
      const answers = exchanges.flatMap((exchange) => answerOf(world, entry, exchange));
      const environment = world.environments.get(environmentId);
      const typed = environment?.process?.typed ?? [];
      const isFrozen = environment !== undefined && isPaused(environment);
      return sandboxes.resume(environmentId, process, { now: at, answers, typed, isFrozen });
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

function prepare(
  sandboxes: Sandboxes,
  { environmentId, version, at, downloadMs, bootMs }: EntryOf<"environment.launched">,
  world: World,
): void {
  // As `evolve` will see it when the entry is applied.
  const tellsLines = world.environments.size < environmentsWithLines;
  const bootedAt = later(later(at, downloadMs), bootMs);
  const start = processStart(
    world,
    { id: environmentId, version, tmp: new Map(), tmpModes: new Map(), tellsLines },
    1,
    bootedAt,
  );
  if (start) sandboxes.prepare(start);
}

function processStart(
  world: World,
  environment: Pick<Environment, "id" | "version" | "tmp" | "tmpModes" | "tellsLines">,
  process: number,
  now: VirtualTime,
): ProcessStart | null {
  const { id, version, tmp, tmpModes } = environment;
  const deployment = world.deployments[version - 1];
  if (!deployment) return null;
  const { configuration } = deployment;
  return {
    environmentId: id,
    process,
    now,
    seed: derivedSeed(world.seed, `process ${id}/${process}`),
    guest: configuration.guest,
    files: rootFiles(deployment),
    image: imageStart(deployment),
    tmp: [...tmp].map(([path, base64]) => ({ path, base64, mode: tmpModes.get(path) ?? usualMode })),
    tmpLimitBytes: configuration.ephemeralStorageMb * 1024 * 1024,
    variables: environmentVariables(world, environment),
    cpuModel: world.settings.cpuModel,
    tellsLines: environment.tellsLines,
  };
}

function rootFiles({ configuration, files, image }: Deployment): Readonly<Record<string, string>> {
  switch (configuration.guest) {
    case "container":
      return Object.fromEntries(
        Object.entries(image?.files ?? {}).map(([path, { source }]) => [path, files[source] ?? ""]),
      );
    case "person":
      return {};
    case "jsLoop":
    case "handler":
      return Object.fromEntries(Object.entries(files).map(([path, text]) => [`/var/task/${path}`, text]));
  }
}

function imageStart({ configuration, image }: Deployment): ImageStart | null {
  if (configuration.guest === "person")
    return { argv: [], workingDirectory: "/tmp", executables: [], tools: personTools };
  if (!image) return null;
  return {
    argv: [...image.entrypoint, ...image.command],
    workingDirectory: image.workingDirectory,
    executables: Object.keys(image.files).filter((path) => image.files[path]?.isExecutable),
    tools: image.tools,
  };
}

/** What whoever plays the runtime by hand finds installed. */
const personTools = ["aws", "git", "gzip", "jq", "tar", "unzip"] as const;
