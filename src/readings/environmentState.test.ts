import { expect, test } from "vitest";
import { environmentCounts, environmentState } from "./environmentState.ts";
import { loopPhase } from "./loopPhase.ts";
import { fold, type Moment } from "./testing/fold.ts";
import {
  answered,
  delivered,
  frozen,
  initialized,
  launched,
  responding,
  timedOut,
  warm,
} from "./testing/walk.ts";

function seen(moments: readonly Moment[]): readonly [label: string, phase: string] {
  const environment = fold(moments).world.environments.get("env-1");
  if (!environment) throw new Error("env-1 is gone");
  return [environmentState(environment).label, loopPhase(environment)];
}

test("an environment's state and the place in its loop follow what it does", () => {
  expect(seen(launched)).toEqual(["image download", "none"]);
  expect(seen(initialized.slice(0, 5))).toEqual(["booting", "none"]);
  expect(seen(initialized.slice(0, 6))).toEqual(["init", "init"]);
  expect(seen(delivered.slice(0, -1))).toEqual(["asking next", "next"]);
  expect(seen(delivered)).toEqual(["business logic", "logic"]);
  expect(seen(responding)).toEqual(["responding", "response"]);
  expect(seen(answered)).toEqual(["responding", "response"]);
  expect(seen(frozen)).toEqual(["frozen", "next"]);
  expect(seen(warm.slice(0, -1))).toEqual(["thawing", "next"]);
  expect(seen(timedOut)).toEqual(["timed out", "none"]);
});

test("a crowd is counted by what its environments do", () => {
  expect(environmentCounts(fold(frozen).world)).toEqual({
    starting: 0,
    busy: 0,
    frozen: 1,
    failed: 0,
    leaving: 0,
  });
  expect(environmentCounts(fold(launched).world).starting).toBe(1);
  expect(environmentCounts(fold(timedOut).world).failed).toBe(1);
});
