import { expect, test } from "vitest";
import { virtualTime } from "../../model/time.ts";
import type { ConcurrencyStep } from "../../readings/timeline.ts";
import { curveInView } from "./concurrencyCurve.ts";
import type { TimelineShape } from "./timelineShape.ts";

/** A pixel a ms, from the 1,000th ms on. */
const shape: TimelineShape = {
  width: 612,
  height: 200,
  scrollTop: 0,
  rowHeight: 26,
  gutter: 100,
  window: { time: { squeezes: [], squeezedMs: 0 }, from: 1000, to: 1500 },
};

const step = (at: number, count: number): ConcurrencyStep => ({ at: virtualTime(at), count });

test("the curve is a staircase from the left end of the axis to the present", () => {
  expect(curveInView([step(1100, 1), step(1200, 2), step(1300, 0)], shape, 1400)).toEqual([
    { x: 100, count: 0 },
    { x: 200, count: 0 },
    { x: 200, count: 1 },
    { x: 300, count: 1 },
    { x: 300, count: 2 },
    { x: 400, count: 2 },
    { x: 400, count: 0 },
    { x: 500, count: 0 },
  ]);
});

test("it begins with what was under way when the window begins", () => {
  expect(curveInView([step(10, 3), step(900, 7)], shape, 1010)).toEqual([
    { x: 100, count: 7 },
    { x: 110, count: 7 },
  ]);
});

test("it ends at the right edge where the present is beyond", () => {
  expect(curveInView([step(1100, 1), step(9000, 5)], shape, 9999).at(-1)).toEqual({ x: 612, count: 1 });
});

test("a peak and a dip within a pixel are seen, and a hundred thousand steps stay a few points a pixel", () => {
  const steps = Array.from({ length: 100_000 }, (_, n) =>
    step(1000 + n / 250, { 100: 9, 150: 0 }[n % 250] ?? 1),
  );
  const points = curveInView(steps, shape, 1400);
  expect(points.length).toBeLessThanOrEqual(4 * 400 + 2);
  const counts = points.filter(({ x }) => x >= 200 && x < 201).map(({ count }) => count);
  expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 9]);
});
