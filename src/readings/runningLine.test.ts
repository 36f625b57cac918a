import { expect, test } from "vitest";
import type { EnvironmentId } from "../model/id.ts";
import { linesOf, runningLine } from "./runningLine.ts";
import { containerAtWork, containerDeployed, reached } from "./testing/containerWalk.ts";
import { fold, type Moment } from "./testing/fold.ts";

function lineAfter(moments: readonly Moment[], id: EnvironmentId = "env-1"): string | null {
  const { world } = fold(moments);
  const environment = world.environments.get(id);
  const here = environment && runningLine(world, environment);
  return here ? `${here.file}:${here.line}` : null;
}

test("the line of the image's file is that of the project's file it was copied from", () => {
  expect(lineAfter(containerAtWork)).toBe("businesscode.sh:2");
  expect(lineAfter([...containerAtWork, [340, reached("/startup.sh", 9)]])).toBe("startup.sh:9");
});

test("a script that was written at run time has no line in the project", () => {
  expect(lineAfter([...containerAtWork, [340, reached("/tmp/made.sh", 1)]])).toBeNull();
});

test("an environment of an older version runs lines that are no longer there", () => {
  expect(lineAfter([...containerAtWork, [340, containerDeployed(2)]])).toBeNull();
});

test("the lines of a file are counted over all environments", () => {
  const { world } = fold([
    ...containerAtWork,
    [340, { type: "environment.launched", environmentId: "env-2", version: 1, downloadMs: 1, bootMs: 1 }],
    [
      341,
      { type: "process.started", environmentId: "env-2", process: 1 },
      reached("/businesscode.sh", 2, "env-2"),
    ],
  ]);
  expect([...linesOf(world, "businesscode.sh")]).toEqual([[2, 2]]);
  expect([...linesOf(world, "startup.sh")]).toEqual([]);
});
