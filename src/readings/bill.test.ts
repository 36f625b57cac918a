import { expect, test } from "vitest";
import { defaultConfiguration } from "../model/functionConfiguration.ts";
import { virtualTime } from "../model/time.ts";
import { durationCost, frozenMs, frozenMsOf, totalUsd, usdText } from "./bill.ts";
import { fold } from "./testing/fold.ts";
import { frozen, timedOut } from "./testing/walk.ts";

test("billed time is charged by the memory size that is set", () => {
  const { bill } = fold(timedOut).readings;
  expect(bill.requests).toBe(2);
  expect(bill.billedMs).toBe(3962);
  expect(bill.gbSeconds).toBeCloseTo(3.962, 9);
  expect(totalUsd(bill)).toBeCloseTo(3.962 * 0.0000166667 + 2 * 0.0000002, 12);
});

test("arm64 costs less, and /tmp above 512 MB costs extra", () => {
  const x86 = durationCost(1000, defaultConfiguration);
  const arm = durationCost(1000, {
    ...defaultConfiguration,
    architecture: "arm64",
    ephemeralStorageMb: 1536,
  });
  expect(arm.durationUsd).toBeLessThan(x86.durationUsd);
  expect([x86.storageUsd, arm.storageUsd]).toEqual([0, 0.0000000309]);
});

test("frozen time is counted while it lasts and kept when the environment goes", () => {
  const { world, readings } = fold(frozen);
  expect(frozenMs(readings.bill, world, virtualTime(3262))).toBe(2000);
  const gone = fold([
    ...frozen,
    [
      361_262,
      {
        type: "environment.shuttingDown",
        environmentId: "env-1",
        reason: "idle",
        until: virtualTime(361_300),
      },
    ],
    [361_300, { type: "environment.shutDown", environmentId: "env-1" }],
  ]);
  expect(frozenMs(gone.readings.bill, gone.world, virtualTime(999_999))).toBe(360_000);
});

test("an environment that is shutting down was frozen as long as it was, and is counted once", () => {
  const ending = fold([
    ...frozen,
    [
      361_262,
      {
        type: "environment.shuttingDown",
        environmentId: "env-1",
        reason: "idle",
        until: virtualTime(361_300),
      },
    ],
  ]);
  const environment = ending.world.environments.get("env-1");
  expect(environment && frozenMsOf(environment, virtualTime(361_290))).toBe(360_000);
  expect(frozenMs(ending.readings.bill, ending.world, virtualTime(361_290))).toBe(360_000);
});

test("small sums keep enough digits to be seen", () => {
  expect([0, 0.0000018, 0.25, 12.345].map(usdText)).toEqual(["$0", "$0.0000018", "$0.25", "$12.35"]);
});
