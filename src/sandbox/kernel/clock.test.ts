import { expect, test } from "vitest";
import { theBeginning, virtualTime } from "../../model/time.ts";
import { Clock } from "./clock.ts";

/** A clock of the measured model on a full core, and real time to wind by hand. */
function started() {
  const real = { now: 1000 };
  const clock = new Clock(() => real.now);
  clock.start(theBeginning, "measured", 1769);
  return { clock, real };
}

test("what a process computes takes it time", () => {
  const { clock, real } = started();
  real.now += 20;
  expect(clock.cpuMs()).toBe(20);
  expect(clock.now()).toBe(theBeginning + 20);
});

test("what the playground does for itself takes the process none", () => {
  const { clock, real } = started();
  real.now += 5;
  expect(clock.uncounted(() => (real.now += 30))).toBe(1035);
  real.now += 5;
  expect(clock.cpuMs()).toBe(10);
  clock.beginTurn(virtualTime(50));
  expect(clock.now()).toBe(50);
});
