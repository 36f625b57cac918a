// How long, in real ms, the way to the next due time takes.

import { beatMs, lineBeatMs, type Pace } from "../model/pace.ts";
import { isQuiet, nextDue } from "../world/nextDue.ts";
import type { World } from "../world/world.ts";

/** Virtual ms. A script parks for a µs between two lines: nothing to look at. */
const betweenLinesMs = 0.01;

/** Real ms for `gapMs` of virtual time; `null`: time stands still until someone steps. */
export function realMsFor(pace: Pace, gapMs: number, world: World): number | null {
  if (pace.name === "step") return null;
  if (pace.name === "linear") return gapMs / pace.rate;
  // A person at a prompt types in real time, and the deadline does not run ahead of them.
  if (isPersonAwaited(world)) return gapMs;
  // With nothing under way no pace hurries to the end of idle environments: a person wants to see them frozen.
  if (isQuiet(world)) return gapMs;
  if (pace.name === "max") return 0;
  return momentMs(world, gapMs) / crowd(world);
}

/** Of a script there is much to see, and each is a small thing: a line of it, a way to the outside world or back. */
function momentMs(world: World, gapMs: number): number {
  const due = nextDue(world)?.due;
  if (due?.kind !== "process" && due?.kind !== "exchange") return beatMs;
  const process = world.environments.get(due.environmentId)?.process;
  if (!process || process.line === null) return beatMs;
  const isComputing = process.activity.name === "computing";
  if (due.kind === "process" && !isComputing && gapMs < betweenLinesMs) return 0;
  const isSmall =
    due.kind === "process" ? isComputing : process.exchanges.get(due.exchange)?.to === "outside";
  // What it asks at once, like the files of an upload, is a crowd in itself.
  return isSmall ? lineBeatMs / Math.max(1, process.exchanges.size) : beatMs;
}

function isPersonAwaited({ deployments, environments }: World): boolean {
  if (deployments.at(-1)?.configuration.guest !== "person") return false;
  return [...environments.values()].some(({ process, phase }) => {
    const prompt = process?.shells.get("main") ?? null;
    return prompt !== null && process?.typed.length === 0 && phase.name !== "frozen";
  });
}

// In a crowd the moments come thick: many together share one beat, or a hundred cold starts would take ten minutes.
function crowd({ concurrency, calls }: World): number {
  return Math.max(1, concurrency, calls.size);
}
