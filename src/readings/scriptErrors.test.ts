import { expect, test } from "vitest";
import type { EntryDraft } from "../model/entry.ts";
import type { ProcessExit } from "../model/process.ts";
import { containerAtWork, containerDeployed } from "./testing/containerWalk.ts";
import { fold, type Moment } from "./testing/fold.ts";

function wrote(text: string, stream: "stdout" | "stderr" = "stderr"): EntryDraft {
  return { type: "process.wrote", environmentId: "env-1", process: 1, stream, text };
}

function exited(exit: ProcessExit): EntryDraft {
  return { type: "process.exited", environmentId: "env-1", process: 1, exit };
}

function errorsAfter(...moments: readonly Moment[]): readonly string[] {
  const { readings } = fold([...containerAtWork, ...moments]);
  return readings.scriptErrors.found.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

test("what the shell said before the process ended stands at its line", () => {
  expect(
    errorsAfter(
      [340, wrote("/businesscode.sh: line 3: hugo: command not found\n")],
      [341, exited({ code: 127 })],
    ),
  ).toEqual(["businesscode.sh:3 hugo: command not found"]);
});

test("a complaint that the script lived with is none of its errors", () => {
  expect(errorsAfter([340, wrote("/startup.sh: line 8: foo: command not found\n")])).toEqual([]);
});

test("lines of stdout and of files that are not the project's are passed over", () => {
  expect(
    errorsAfter(
      [340, wrote("/startup.sh: line 8: printed\n", "stdout"), wrote("/tmp/made.sh: line 1: no\n")],
      [341, exited({ code: 1 })],
    ),
  ).toEqual([]);
});

test("a program that cannot be executed is marked at its first line, one that is missing at the Dockerfile's ENTRYPOINT", () => {
  expect(errorsAfter([340, exited({ notExecuted: "/startup.sh", why: "permission denied" })])).toEqual([
    "startup.sh:1 fork/exec /startup.sh: permission denied",
  ]);
  expect(errorsAfter([340, exited({ notExecuted: "/start.sh", why: "no such file or directory" })])).toEqual([
    "Dockerfile:5 fork/exec /start.sh: no such file or directory",
  ]);
});

test("the same error of another environment is told once, and a deployment wipes the slate", () => {
  const failure = wrote("/startup.sh: line 8: /businesscode.sh: Permission denied\n");
  expect(errorsAfter([340, failure, failure], [341, exited({ code: 126 })])).toHaveLength(1);
  expect(errorsAfter([340, failure], [341, exited({ code: 126 })], [350, containerDeployed(2)])).toEqual([]);
});
