import { expect, test } from "vitest";
import { clockText, counted, durationText, millisecondsText } from "./durationText.ts";

test("durations are read in the unit that fits", () => {
  expect([0, 0.4, 812, 999.6, 1964, 30_000, 125_000, 360_000, 5_400_000].map(durationText)).toEqual([
    "0 ms",
    "0.4 ms",
    "812 ms",
    "1 s",
    "1.964 s",
    "30 s",
    "2 min 5 s",
    "6 min",
    "1 h 30 min",
  ]);
});

test("the clock counts hours, minutes, seconds and milliseconds", () => {
  expect([0, 12_480, 3_723_004.9].map(clockText)).toEqual(["00:00:00.000", "00:00:12.480", "01:02:03.004"]);
});

test("counts and sums are grouped", () => {
  expect([
    millisecondsText(1640),
    counted(1, "environment"),
    counted(2, "batch"),
    counted(1000, "process"),
  ]).toEqual(["1,640 ms", "1 environment", "2 batches", "1,000 processes"]);
});
