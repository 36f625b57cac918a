import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { virtualTime } from "../../model/time.ts";
import { momentOf, placeOf } from "../../readings/squeezedTime.ts";
import type { IdleStretch } from "../../readings/timeline.ts";
import {
  following,
  moved,
  squeezedPart,
  ticksOf,
  type TimeExtent,
  type TimeWindow,
  whole,
  windowOf,
  zoomed,
} from "./timeWindow.ts";

function busy(first: number, now: number): TimeExtent {
  return { idle: [], first, now };
}

function trueToScale(from: number, to: number): TimeWindow {
  return { time: { squeezes: [], squeezedMs: 0 }, from, to };
}

test("the window holds all that happened in the first minute, and the present", () => {
  for (const now of [0, 200, 1500, 12_480, 40_000]) {
    const { from, to } = windowOf(following, busy(0, now));
    expect(from).toBeLessThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(now);
  }
});

test("the axis stands still while the present wanders along it", () => {
  const [{ from, to }, later] = [windowOf(following, busy(0, 9500)), windowOf(following, busy(0, 9950))];
  expect(later).toMatchObject({ from, to });
});

test("after a minute of work the window is the last minute and goes with the present", () => {
  const { from, to } = windowOf(following, busy(0, 600_000));
  expect(to - from).toBe(60_000);
  expect(from).toBeGreaterThan(540_000);
  expect(to).toBeGreaterThan(600_000);
});

test("zooming keeps the moment under the pointer where it is", () => {
  const closer = windowOf(zoomed(trueToScale(1000, 5000), 0.5, 2000, busy(0, 9000)), busy(0, 9000));
  expect(closer).toMatchObject({ from: 1500, to: 3500 });
});

test("all of it is from the first launch to the present", () => {
  const { from, to } = windowOf(whole, busy(5000, 400_000));
  expect(from).toBeLessThan(5000);
  expect(to).toBeGreaterThan(400_000);
});

test("ticks are round and not too close", () => {
  expect(ticksOf(trueToScale(-100, 12_000), 600, 90)).toEqual([0, 2000, 4000, 6000, 8000, 10_000, 12_000]);
  expect(ticksOf(trueToScale(0, 300_000), 600, 90)).toEqual([0, 60_000, 120_000, 180_000, 240_000, 300_000]);
  expect(ticksOf(trueToScale(812, 813), 600, 90)).toContain(812.2);
});

describe("idle stretches", () => {
  /** A cold start of 600 ms, then every five minutes an event that takes 100 ms; the last one is over and it idles on. */
  function afterEvents(count: number): TimeExtent {
    const idle: IdleStretch[] = [];
    let at = 600;
    for (let event = 0; event < count; event++) {
      idle.push({ from: virtualTime(at), to: virtualTime(at + 300_000) });
      at += 300_100;
    }
    idle.push({ from: virtualTime(at), to: null });
    return { idle, first: 0, now: at + 250_000 };
  }

  test("after minutes of nothing a warm invocation is as wide as it is long beside its cold start", () => {
    const extent = afterEvents(1);
    const { time, from, to } = windowOf(following, extent);
    const part = (since: number, until: number) =>
      (placeOf(time, until) - placeOf(time, since)) / (to - from);
    expect(part(0, 600) / part(300_600, 300_700)).toBeCloseTo(6, 5);
    expect(part(300_600, 300_700)).toBeGreaterThan(0.04);
    expect(part(600, 300_600)).toBeCloseTo(squeezedPart, 5);
  });

  test("after many pauses the window holds the last ones, and the work between them can be seen", () => {
    const extent = afterEvents(30);
    const { time, from, to } = windowOf(following, extent);
    const { from: start } = extent.idle.at(-4) ?? { from: Number.NaN };
    expect(placeOf(time, start)).toBeGreaterThan(from);
    expect(100 / (to - from)).toBeGreaterThan(0.04);
  });

  test("an idle stretch that goes on does not move what has been", () => {
    const extent = afterEvents(2);
    const placesAt = (now: number) => {
      const { time, from, to } = windowOf(following, { ...extent, now });
      return [0, 600, 300_600, 300_700, now].map((at) => (placeOf(time, at) - from) / (to - from));
    };
    expect(placesAt(extent.now + 90_000)).toEqual(placesAt(extent.now));
  });

  test("no tick stands in one", () => {
    const { idle, ...rest } = afterEvents(3);
    const ticks = ticksOf(windowOf(following, { idle, ...rest }), 800, 90);
    expect(ticks).not.toEqual([]);
    expect(
      ticks.filter((tick) => idle.some(({ from, to }) => from < tick && tick < (to ?? rest.now))),
    ).toEqual([]);
  });

  const choices = fc.record({
    spanMs: fc.option(fc.double({ min: 10, max: 1e6, noNaN: true })),
    from: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
  });

  test("whatever is chosen, zooming keeps the moment under the pointer, and dragging moves by as much", () => {
    fc.assert(
      fc.property(
        choices,
        fc.nat(6),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (choice, count, part, factor) => {
          const extent = afterEvents(count);
          const partOf = ({ time, from, to }: TimeWindow, at: number) =>
            (placeOf(time, at) - from) / (to - from);
          const window = windowOf(choice, extent);
          const at = momentOf(window.time, window.from + part * (window.to - window.from));
          expect(partOf(windowOf(zoomed(window, factor, at, extent), extent), at)).toBeCloseTo(part, 3);
          const byMs = (window.to - window.from) / 4;
          expect(partOf(windowOf(moved(window, byMs), extent), at)).toBeCloseTo(part - 0.25, 3);
        },
      ),
    );
  });
});
