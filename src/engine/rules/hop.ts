import { chanceBetween } from "../../model/chance.ts";
import { later, type VirtualTime } from "../../model/time.ts";
import type { Journal } from "../journal.ts";

/** When something that leaves now arrives; varies with the seed and `key`. */
export function arrival(
  { now, world }: Journal,
  range: { readonly low: number; readonly high: number },
  key: string,
): VirtualTime {
  return later(now, chanceBetween(world.seed, key, range.low, range.high));
}
