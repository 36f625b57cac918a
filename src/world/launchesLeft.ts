import { scalingRate } from "../model/limit.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "./world.ts";

/** New environments that the scaling rate allows at `at`: refilled continuously, never more than one period's worth. */
export function launchesLeft({ launches }: Pick<World, "launches">, at: VirtualTime): number {
  const refilled = ((at - launches.at) / scalingRate.perMs) * scalingRate.environments;
  return Math.min(scalingRate.environments, launches.left + refilled);
}
