import { type RefObject, useEffect, useState } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import type { World } from "../../../world/world.ts";
import { useSession } from "../../SessionContext.ts";
import { type FleetPlaces, nextPlaces, noPlaces, tidiedPlaces } from "./fleetPlaces.ts";

/** How long the stage has been at rest before it closes gaps, real ms. */
const restMs = 4000;

/** The places of the fleet, kept up. `stage` is not tidied while the pointer is over it. */
export function useFleetPlaces(stage: RefObject<HTMLElement | null>): readonly EnvironmentId[] {
  const { store } = useSession();
  const [places, setPlaces] = useState<FleetPlaces>(() => following(noPlaces, store.getState().world));
  useEffect(() => {
    let seen = "";
    const follow = (): void => {
      const { world } = store.getState();
      const fleet = `${world.totals.environments} ${world.environments.size}`;
      if (fleet === seen) return;
      seen = fleet;
      setPlaces((before) => following(before, world));
    };
    follow();
    return store.subscribe(follow);
  }, [store]);

  const hasGaps = places.gone.size > 0;
  useEffect(() => {
    if (!hasGaps) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const restart = (): void => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (!store.getState().quiet || stage.current?.matches(":hover")) restart();
        else setPlaces(tidiedPlaces);
      }, restMs);
    };
    restart();
    return () => clearTimeout(rest);
  }, [hasGaps, stage, store]);
  return places.ids;
}

function following(before: FleetPlaces, world: World): FleetPlaces {
  return nextPlaces(before, new Set(world.environments.keys()));
}
