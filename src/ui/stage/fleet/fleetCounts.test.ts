import { expect, test } from "vitest";
import { fleetSummary, groupsOf } from "./fleetCounts.ts";

test("the summary of a fleet names the groups that have members", () => {
  expect(fleetSummary("0 22 61 0 17 0 0")).toBe("100 environments: 22 init, 61 busy, 17 frozen");
  expect(fleetSummary("0 0 0 0 1 0 0")).toBe("1 environment: 1 frozen");
});

test("a fleet of nobody has no groups", () => {
  expect(groupsOf("0 0 0 0 0 0 0")).toEqual([]);
});
