// How long, in real ms, the way to the next due time takes.

import { beatMs, lineBeatMs, type Pace } from "../model/pace.ts";
import { isQuiet, nextDue } from "../world/nextDue.ts";
import type { World } from "../world/world.ts";

/** Real ms for `gapMs` of virtual time; `null`: time stands still until someone steps. */
export function realMsFor(pace: Pace, gapMs: number, world: World): number | null {
  if (pace.name === "step") return null;
  if (pace.name === "linear") return gapMs / pace.rate;
  // A person at a prompt types in real time, and the deadline does not run ahead of them.
  if (isPersonAwaited(world)) return gapMs;
  // With nothing under way no pace hurries to the end of idle environments: a person wants to see them frozen.
  if (isQuiet(world)) return gapMs;
  if (pace.name === "max") return 0;
  return (isLineNext(world) ? lineBeatMs : beatMs) / crowd(world);
}

/** What comes next is the end of a turn of a script: a line of it, and seldom more. */
function isLineNext(world: World): boolean {
  const due = nextDue(world)?.due;
  if (due?.kind !== "process") return false;
  const environment = world.environments.get(due.environmentId);
  return environment?.process?.line !== null && environment?.process?.activity.name === "computing";
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
