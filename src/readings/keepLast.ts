// Lists that stay small: what is told, logged and drawn is bounded, however long a run is.

import type { EnvironmentId } from "../model/id.ts";
import type { World } from "../world/world.ts";

/** Puts `item` at the end of `list` in place, and drops the first where there are more than `limit`. */
export function pushLast<T>(list: T[], item: T, limit: number): void {
  list.push(item);
  if (list.length > limit) list.shift();
}

/** The list of an environment; a new one where it has none yet. */
export function listOf<T>(lists: Map<EnvironmentId, T[]>, id: EnvironmentId, world: World): T[] {
  const known = lists.get(id);
  if (known) return known;
  const list: T[] = [];
  lists.set(id, list);
  forgetGone(lists, world);
  return list;
}

/** Cuts `list` in place to its last `limit` items, but only once it is a quarter over: so that a push stays cheap. */
export function keepLast(list: unknown[], limit: number): void {
  if (list.length > limit * 1.25) list.splice(0, list.length - limit);
}

/** Environments, living or gone, of which the readings keep a record. */
export const environmentsKept = 512;

/** Makes room in a record by environment: forgets the oldest ones that are gone. */
export function forgetGone(
  records: Map<EnvironmentId, unknown>,
  world: World,
  limit = environmentsKept,
): void {
  for (const id of records.keys()) {
    if (records.size <= limit) return;
    if (!world.environments.has(id)) records.delete(id);
  }
}
