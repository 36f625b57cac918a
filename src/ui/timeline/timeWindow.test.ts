import { expect, test } from "vitest";
import { following, ticksOf, wholeOf, windowOf, zoomed } from "./timeWindow.ts";

test("the window holds all that happened in the first minute, and the present", () => {
  for (const now of [0, 200, 1500, 12_480, 40_000]) {
    const { from, to } = windowOf(following, 0, now);
    expect(from).toBeLessThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(now);
  }
});

test("the axis stands still while the present wanders along it", () => {
  expect(windowOf(following, 0, 9500)).toEqual(windowOf(following, 0, 10_500));
});

test("after a long time the window is the last minute and goes with the present", () => {
  const { from, to } = windowOf(following, 0, 600_000);
  expect(to - from).toBe(60_000);
  expect(from).toBeGreaterThan(540_000);
  expect(to).toBeGreaterThan(600_000);
});

test("zooming keeps the moment under the pointer where it is", () => {
  const window = { from: 1000, to: 5000 };
  const closer = windowOf(zoomed(window, 0.5, 2000), 0, 9000);
  expect(closer).toEqual({ from: 1500, to: 3500 });
});

test("all of it is from the first launch to the present", () => {
  const { from, to } = windowOf(wholeOf(5000, 400_000), 5000, 400_000);
  expect(from).toBeLessThan(5000);
  expect(to).toBeGreaterThan(400_000);
});

test("ticks are round and not too close", () => {
  expect(ticksOf({ from: -100, to: 12_000 }, 600, 90)).toEqual([0, 2000, 4000, 6000, 8000, 10_000, 12_000]);
  expect(ticksOf({ from: 0, to: 300_000 }, 600, 90)).toEqual([0, 60_000, 120_000, 180_000, 240_000, 300_000]);
  expect(ticksOf({ from: 812, to: 813 }, 600, 90)).toContain(812.2);
});
