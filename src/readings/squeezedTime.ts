// Time with its long idle stretches squeezed, so that minutes of nothing do not hide a second of work.
//
//   moments  0────work────┬───────── 5 min idle ─────────┬─work──►
//   places   0────work────┬─ ⋯ ─┬─work──►
//
// A continuous, strictly rising map: every moment has its place, and every place its moment.

import { countUpTo } from "./countUpTo.ts";
import type { IdleStretch } from "./timeline.ts";

export interface Squeeze {
  /** Moments, virtual ms. */
  readonly from: number;
  readonly to: number;
  /** Of `from`. */
  readonly place: number;
}

/** Places are in ms too: outside of squeezed stretches one ms of time takes one. */
export interface SqueezedTime {
  readonly squeezes: readonly Squeeze[];
  /** What each of them takes, ms. */
  readonly squeezedMs: number;
}

/** Squeezes each stretch that is longer than `squeezedMs` to that; one that lasts still ends `now`. */
export function squeezeTime(idle: readonly IdleStretch[], now: number, squeezedMs: number): SqueezedTime {
  const squeezes: Squeeze[] = [];
  let saved = 0;
  for (const { from, to } of idle) {
    const end = to ?? Math.max(now, from);
    if (end - from <= squeezedMs) continue;
    squeezes.push({ from, to: end, place: from - saved });
    saved += end - from - squeezedMs;
  }
  return { squeezes, squeezedMs };
}

export function placeOf({ squeezes, squeezedMs }: SqueezedTime, moment: number): number {
  const squeeze = lastFrom(squeezes, "from", moment);
  if (!squeeze) return moment;
  const { from, to, place } = squeeze;
  if (moment >= to) return place + squeezedMs + (moment - to);
  return place + ((moment - from) / (to - from)) * squeezedMs;
}

export function momentOf({ squeezes, squeezedMs }: SqueezedTime, place: number): number {
  const squeeze = lastFrom(squeezes, "place", place);
  if (!squeeze) return place;
  const { from, to } = squeeze;
  const into = place - squeeze.place;
  if (into >= squeezedMs) return to + (into - squeezedMs);
  return from + (into / squeezedMs) * (to - from);
}

/** The last one that begins at or before `at`. */
function lastFrom(squeezes: readonly Squeeze[], key: "from" | "place", at: number): Squeeze | undefined {
  return squeezes[countUpTo(squeezes, at, (squeeze) => squeeze[key]) - 1];
}

/** The stretches between two places that are true to scale, in moments. */
export function trueStretches(
  time: SqueezedTime,
  fromPlace: number,
  toPlace: number,
): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = momentOf(time, fromPlace);
  const end = momentOf(time, toPlace);
  for (const squeeze of time.squeezes) {
    if (squeeze.to <= from) continue;
    if (squeeze.from >= end) break;
    if (squeeze.from > from) stretches.push({ from, to: squeeze.from });
    from = squeeze.to;
  }
  if (from < end) stretches.push({ from, to: end });
  return stretches;
}
