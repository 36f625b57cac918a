import { expect, test } from "vitest";
import type { EntryDraft } from "../model/entry.ts";
import { virtualTime } from "../model/time.ts";
import { linesSince, logLimit } from "./functionLog.ts";
import { fold, type Moment } from "./testing/fold.ts";
import { deployed, frozen, initialized, launched, requestId, secondId, timedOut } from "./testing/walk.ts";

const ref = { environmentId: "env-1", process: 1 } as const;

function texts(moments: readonly Moment[]): readonly string[] {
  return fold(moments).readings.log.lines.map(({ text }) => text);
}

test("a cold invocation is logged as CloudWatch has it: INIT_START, output, START, END, REPORT", () => {
  const lines = texts(frozen);
  expect(lines[0]).toMatch(
    /^INIT_START Runtime Version: provided:al2023\.v\d+\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:[0-9a-f]{64}$/,
  );
  expect(lines.slice(1)).toEqual([
    "getting ready",
    `START RequestId: ${requestId} Version: $LATEST`,
    "wait for it",
    `END RequestId: ${requestId}`,
    `REPORT RequestId: ${requestId}\tDuration: 810.00 ms\tBilled Duration: 962 ms\tMemory Size: 1024 MB\tMax Memory Used: 42 MB\tInit Duration: 152.00 ms\t`,
  ]);
});

test("a line that is finished during an invocation carries its request id, output of init does not", () => {
  const { lines } = fold(frozen).readings.log;
  expect(lines.find(({ text }) => text === "getting ready")?.requestId).toBeNull();
  expect(lines.find(({ text }) => text === "wait for it")?.requestId).toBe(requestId);
});

test("a timeout is a status at the end of REPORT, no line of its own", () => {
  expect(texts(timedOut).slice(-2)).toEqual([
    `END RequestId: ${secondId}`,
    `REPORT RequestId: ${secondId}\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 1024 MB\tMax Memory Used: 42 MB\tStatus: timeout`,
  ]);
});

test("the handler guest runs on a Node runtime", () => {
  const withHandler = launched.map(([at, ...drafts]): Moment => [
    at,
    ...drafts.map((draft) => (draft.type === "function.deployed" ? deployed({ guest: "handler" }) : draft)),
  ]);
  const started = {
    type: "environment.initStarted",
    environmentId: "env-1",
    phase: "init",
    deadline: virtualTime(10_300),
  } as const;
  expect(texts([...withHandler, [300, started]])[0]).toContain("Runtime Version: nodejs:22.");
});

test("an init that fails twice is reported twice, before START", () => {
  const failed = (phase: "init" | "invoke", durationMs: number): EntryDraft => ({
    type: "environment.initEnded",
    environmentId: "env-1",
    phase,
    status: "error",
    durationMs,
    errorType: "Runtime.ExitError",
    result: { kind: "error", payload: "{}", errorType: "Runtime.ExitError" },
    graceUntil: null,
  });
  const lines = texts([
    ...launched,
    [
      300,
      {
        type: "environment.initStarted",
        environmentId: "env-1",
        phase: "init",
        deadline: virtualTime(10_300),
      },
      { type: "process.started", ...ref },
    ],
    [
      350,
      { type: "process.exited", ...ref, exit: { code: 1 } },
      failed("init", 50),
      { type: "invocation.started", requestId, environmentId: "env-1", deadline: virtualTime(3350) },
      {
        type: "environment.initStarted",
        environmentId: "env-1",
        phase: "invoke",
        deadline: virtualTime(3350),
      },
      { type: "process.started", environmentId: "env-1", process: 2 },
    ],
    [
      400,
      { type: "process.wrote", environmentId: "env-1", process: 2, stream: "stderr", text: "no such file\n" },
      { type: "process.exited", environmentId: "env-1", process: 2, exit: { code: 1 } },
      failed("invoke", 50),
      {
        type: "invocation.ended",
        requestId,
        environmentId: "env-1",
        outcome: "crash",
        result: { kind: "error", payload: "{}", errorType: "Runtime.ExitError" },
        returnsAt: virtualTime(402),
        durationMs: 50,
        billedMs: 100,
        initMs: null,
        memoryUsedMb: 10,
      },
    ],
  ]);
  expect(lines.slice(1)).toEqual([
    "INIT_REPORT Init Duration: 50.00 ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError",
    "no such file",
    "INIT_REPORT Init Duration: 50.00 ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError",
    `START RequestId: ${requestId} Version: $LATEST`,
    `END RequestId: ${requestId}`,
    `REPORT RequestId: ${requestId}\tDuration: 50.00 ms\tBilled Duration: 100 ms\tMemory Size: 1024 MB\tMax Memory Used: 10 MB\tStatus: error\tError Type: Runtime.ExitError`,
  ]);
});

test("a hundred thousand lines leave only the last ones, and a follower sees where it is", () => {
  const line = { type: "process.wrote", ...ref, stream: "stdout", text: "x\n".repeat(1000) } as const;
  const { log } = fold([...initialized, ...Array.from({ length: 100 }, (): Moment => [500, line])]).readings;
  expect(log.lines.length).toBeLessThanOrEqual(logLimit * 1.25);
  expect(log.lines.length).toBeGreaterThanOrEqual(logLimit);
  expect(log.count).toBe(100_000 + 2);
  expect(linesSince(log, log.count - 3)).toHaveLength(3);
});
