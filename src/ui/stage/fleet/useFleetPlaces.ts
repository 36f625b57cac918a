import { type RefObject, useEffect, useState } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import type { World } from "../../../world/world.ts";
import { useShown } from "../../SessionContext.ts";
import { type FleetPlaces, nextPlaces, noPlaces, tidiedPlaces } from "./fleetPlaces.ts";

/** How long the stage has been at rest before it closes gaps, real ms. */
const restMs = 4000;

/** The places of the fleet, kept up. `stage` is not tidied while the pointer is over it. */
export function useFleetPlaces(stage: RefObject<HTMLElement | null>): readonly EnvironmentId[] {
  const shown = useShown();
  const [places, setPlaces] = useState<FleetPlaces>(() => following(noPlaces, shown.getState().world));
  useEffect(() => {
    let seen = "";
    const follow = (): void => {
      const { world, isPast } = shown.getState();
      const fleet = `${world.totals.environments} ${world.environments.size} ${isPast}`;
      if (fleet === seen) return;
      const wasPast = seen.endsWith("true");
      seen = fleet;
      setPlaces((before) => {
        const after = following(before, world);
        // On the way through time environments come to be gone, and gone ones come back.
        return isPast || wasPast ? tidiedPlaces(after) : after;
      });
    };
    follow();
    return shown.subscribe(follow);
  }, [shown]);

  const hasGaps = places.gone.size > 0;
  useEffect(() => {
    if (!hasGaps) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const restart = (): void => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (!shown.getState().quiet || stage.current?.matches(":hover")) restart();
        else setPlaces(tidiedPlaces);
      }, restMs);
    };
    restart();
    return () => clearTimeout(rest);
  }, [hasGaps, stage, shown]);
  return places.ids;
}

function following(before: FleetPlaces, world: World): FleetPlaces {
  return nextPlaces(before, new Set(world.environments.keys()));
}
