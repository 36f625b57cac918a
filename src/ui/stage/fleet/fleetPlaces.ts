// Which environment has which place on the stage. A place is kept as long as its environment lives, and after that
// until a new one takes it or the stage tidies up at rest, so that nothing moves under the pointer.

import type { EnvironmentId } from "../../../model/id.ts";

export interface FleetPlaces {
  /** In order of place. One that is gone stays here until its place is taken. */
  readonly ids: readonly EnvironmentId[];
  readonly gone: ReadonlySet<EnvironmentId>;
}

export const noPlaces: FleetPlaces = { ids: [], gone: new Set() };

/** The same object where nothing changed. */
export function nextPlaces(places: FleetPlaces, living: ReadonlySet<EnvironmentId>): FleetPlaces {
  if (living.size === 0) return places.ids.length === 0 ? places : noPlaces;
  const placed = new Set(places.ids);
  const arrived = [...living].filter((id) => !placed.has(id));
  const goneNow = places.ids.filter((id) => !living.has(id));
  if (arrived.length === 0 && goneNow.length === places.gone.size) return places;

  const newcomers = arrived.values();
  const ids = places.ids.map((id) => (living.has(id) ? id : (newcomers.next().value ?? id)));
  ids.push(...newcomers);
  return { ids, gone: new Set(ids.filter((id) => !living.has(id))) };
}

/** Closes the gaps: for a stage at rest. */
export function tidiedPlaces(places: FleetPlaces): FleetPlaces {
  if (places.gone.size === 0) return places;
  return { ids: places.ids.filter((id) => !places.gone.has(id)), gone: new Set() };
}
