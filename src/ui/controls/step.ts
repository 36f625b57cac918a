// Steps of time. With nothing under way the next moment is the end of an idle environment, minutes ahead: nobody who
// wants to see what follows wants to see that, so a step only says it, however often it is pressed. Going there is an
// action of its own.

import { create } from "zustand";
import type { EnvironmentId } from "../../model/id.ts";
import { shownNow } from "../../session/clock.ts";
import type { Session } from "../../session/session.ts";
import { isQuiet } from "../../world/nextDue.ts";
import type { World } from "../../world/world.ts";

/** What comes next, minutes ahead, if nothing else happens. */
export interface IdleEnd {
  readonly environmentId: EnvironmentId;
  readonly inMs: number;
  /** The trace's length when it was said: anything that happens makes it void. */
  readonly entryCount: number;
}

export const useAskedStep = create<{ readonly asked: IdleEnd | null }>()(() => ({ asked: null }));

/** Chosen: to an end that is nearer a step may go. */
const leastFarMs = 2000;

export function step(session: Session): void {
  const { world, entryCount, isPast } = session.screen.getState();
  if (isPast) return session.step();
  const end = nextIdleEnd(world);
  const inMs = end ? end.at - shownNow(session.store) : 0;
  if (!end || inMs < leastFarMs) return session.step();
  session.pause();
  useAskedStep.setState({ asked: { environmentId: end.environmentId, inMs, entryCount } });
}

/** To the end that a step only told of. */
export function skipIdleTime(session: Session): void {
  useAskedStep.setState({ asked: null });
  session.step();
}

/** The idle environment that ends first, if nothing else is to come. */
function nextIdleEnd(world: World): { readonly environmentId: EnvironmentId; readonly at: number } | null {
  if (!isQuiet(world)) return null;
  let first: { environmentId: EnvironmentId; at: number } | null = null;
  for (const { id, phase } of world.environments.values()) {
    if (!("reclaimAt" in phase) || (first && first.at <= phase.reclaimAt)) continue;
    first = { environmentId: id, at: phase.reclaimAt };
  }
  return first;
}

/** Whether what is deployed has lines to step along. */
export function hasLines({ deployments }: World): boolean {
  return deployments.at(-1)?.configuration.guest === "container";
}
