import type { CallContent } from "../../../model/entry.ts";
import type { World } from "../../../world/world.ts";

/** How many calls to these front doors have no answer yet. */
export function waitingCalls({ calls }: World, ...fronts: readonly CallContent["front"][]): number {
  let waiting = 0;
  for (const { content, hungUp } of calls.values()) {
    if (!hungUp && fronts.includes(content.front)) waiting++;
  }
  return waiting;
}
