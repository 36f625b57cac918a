// The corners of the concurrency curve that are in view, however many steps the run has made.

import { countUpTo } from "../../readings/countUpTo.ts";
import type { ConcurrencyStep } from "../../readings/timeline.ts";
import { momentAt, type TimelineShape, xOf } from "./timelineShape.ts";

export interface CurvePoint {
  /** CSS pixels. */
  readonly x: number;
  readonly count: number;
}

/** From the left end of the axis to `now`, or to the right edge. Steps within one pixel are one stroke over all they reached. */
export function curveInView(
  steps: readonly ConcurrencyStep[],
  shape: TimelineShape,
  now: number,
): readonly CurvePoint[] {
  const { gutter, width } = shape;
  const begun = countUpTo(steps, momentAt(shape, gutter), ({ at }) => at);
  let count = steps[begun - 1]?.count ?? 0;
  const points: CurvePoint[] = [{ x: gutter, count }];
  for (let index = begun; index < steps.length;) {
    const first = steps[index];
    if (!first) break;
    const x = xOf(shape, first.at);
    if (x > width) break;
    const before = count;
    let [least, most] = [count, count];
    const pixel = Math.floor(x);
    for (let step: ConcurrencyStep | undefined = first; step; step = steps[++index]) {
      if (Math.floor(xOf(shape, step.at)) !== pixel) break;
      count = step.count;
      least = Math.min(least, count);
      most = Math.max(most, count);
    }
    points.push({ x, count: before });
    if (least < Math.min(before, count)) points.push({ x, count: least });
    if (most > Math.max(before, count)) points.push({ x, count: most });
    points.push({ x, count });
  }
  points.push({ x: Math.min(width, Math.max(gutter, xOf(shape, now))), count });
  return points;
}
