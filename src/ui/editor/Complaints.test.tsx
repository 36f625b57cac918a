import { expect, test } from "vitest";
import { containerAtWork } from "../../readings/testing/containerWalk.ts";
import type { Moment } from "../../readings/testing/fold.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { Complaints } from "./Complaints.tsx";
import { PhaseLegend } from "./PhaseLegend.tsx";

const process = { environmentId: "env-1", process: 1 } as const;
const failed: readonly Moment[] = [
  ...containerAtWork,
  [
    340,
    {
      type: "process.wrote",
      ...process,
      stream: "stderr",
      text: "/businesscode.sh: line 3: hugo: command not found\n",
    },
  ],
  [341, { type: "process.exited", ...process, exit: { code: 127 } }],
];

test("what the shell said before the process ended is listed with its place, in the project's files", () => {
  const text = textOf(markupAfter(failed, <Complaints />));
  expect(text).toContain("Failed in env-1:");
  expect(text).toContain("businesscode.sh:3 hugo: command not found");
});

test("what a deployment was refused for is listed with file, line and column", () => {
  const deployErrors = [{ file: "Dockerfile", line: 7, column: 1, message: "unknown instruction: RUNN" }];
  const text = textOf(markupAfter([], <Complaints />, { deployErrors }));
  expect(text).toContain("Not deployed:Dockerfile:7:1 unknown instruction: RUNN");
});

test("where nothing failed there is nothing to complain of", () => {
  expect(markupAfter(containerAtWork, <Complaints />)).toBe("");
});

test("the legend names the line that runs and whose it is", () => {
  const text = textOf(markupAfter(containerAtWork, <PhaseLegend guest="container" />));
  expect(text).toContain("env-1businesscode.sh:2");
});
