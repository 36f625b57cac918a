import * as fc from "fast-check";
import { expect, test } from "vitest";
import { virtualTime } from "../model/time.ts";
import { momentOf, placeOf, type SqueezedTime, squeezeTime, trueStretches } from "./squeezedTime.ts";
import type { IdleStretch } from "./timeline.ts";

function idle(from: number, to: number | null): IdleStretch {
  return { from: virtualTime(from), to: to === null ? null : virtualTime(to) };
}

test("a long idle stretch takes as much as was given, what is around it keeps its length", () => {
  const time = squeezeTime([idle(1000, 301_000)], 302_000, 100);
  expect([0, 1000, 151_000, 301_000, 302_000].map((at) => placeOf(time, at))).toEqual([
    0, 1000, 1050, 1100, 2100,
  ]);
});

test("a short idle stretch is true to scale", () => {
  expect(squeezeTime([idle(1000, 1100)], 2000, 100).squeezes).toEqual([]);
});

test("while an idle stretch lasts the present stands still once it is squeezed", () => {
  const placeOfPresent = (now: number) => placeOf(squeezeTime([idle(1000, null)], now, 100), now);
  expect([1000, 1050, 1100, 5000, 900_000].map(placeOfPresent)).toEqual([1000, 1050, 1100, 1100, 1100]);
});

test("what is true to scale lies between the squeezed stretches", () => {
  const time = squeezeTime([idle(1000, 5000), idle(6000, null)], 9000, 100);
  expect(trueStretches(time, 500, placeOf(time, 9500))).toEqual([
    { from: 500, to: 1000 },
    { from: 5000, to: 6000 },
    { from: 9000, to: 9500 },
  ]);
});

const gap = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const someTime: fc.Arbitrary<SqueezedTime> = fc
  .tuple(fc.array(fc.tuple(gap, gap), { maxLength: 20 }), fc.double({ min: 1, max: 5000, noNaN: true }))
  .map(([gaps, squeezedMs]) => {
    let at = 0;
    const stretches = gaps.map(([work, rest]) => idle((at += work), (at += rest)));
    return squeezeTime(stretches, at, squeezedMs);
  });
const moment = fc.double({ min: -1000, max: 3e7, noNaN: true });

test("order is kept: of two moments the later one has the later place", () => {
  fc.assert(
    fc.property(someTime, moment, moment, (time, one, other) => {
      fc.pre(Math.abs(one - other) > 0.001);
      expect(placeOf(time, one) < placeOf(time, other)).toBe(one < other);
    }),
  );
});

test("there and back again is the same moment, and the same place", () => {
  fc.assert(
    fc.property(someTime, moment, (time, at) => {
      // A ms of a squeezed stretch may be less than a millionth on the axis.
      expect(Math.abs(momentOf(time, placeOf(time, at)) - at)).toBeLessThan(0.01);
      expect(placeOf(time, momentOf(time, at))).toBeCloseTo(at, 5);
    }),
  );
});

test("no idle stretch takes more room than was given", () => {
  fc.assert(
    fc.property(someTime, (time) => {
      for (const { from, to } of time.squeezes)
        expect(placeOf(time, to) - placeOf(time, from)).toBeCloseTo(time.squeezedMs, 5);
    }),
  );
});
