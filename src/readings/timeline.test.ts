import { expect, test } from "vitest";
import { virtualTime } from "../model/time.ts";
import { fold, type Moment } from "./testing/fold.ts";
import { deployed, launched, requestId, secondId, timedOut } from "./testing/walk.ts";
import { spanLimit } from "./timeline.ts";

test("a row tells what its environment did when", () => {
  const spans = fold(timedOut).readings.timeline.rows.get("env-1")?.spans ?? [];
  expect(spans.map(({ kind, from, to, outcome }) => [kind, from, to, outcome])).toEqual([
    ["download", 12, 200, null],
    ["boot", 200, 300, null],
    ["init", 300, 452, null],
    ["invoke", 452, 1262, "response"],
    ["frozen", 1262, 5002, null],
    ["thaw", 5002, 5003, null],
    ["invoke", 5003, 8003, "timeout"],
    ["timedOut", 8003, null, null],
  ]);
  expect(spans.filter(({ kind }) => kind === "invoke").map((span) => span.requestId)).toEqual([
    requestId,
    secondId,
  ]);
});

test("the steps of concurrency rise at placement and fall at the end", () => {
  expect(fold(timedOut).readings.timeline.concurrency).toEqual([
    { at: 12, count: 1 },
    { at: 1262, count: 0 },
    { at: 5002, count: 1 },
    { at: 8003, count: 0 },
  ]);
});

test("between two invocations, and after a timeout, nothing is under way", () => {
  expect(fold(timedOut).readings.timeline.idle).toEqual([
    { from: 1262, to: 5002 },
    { from: 8003, to: null },
  ]);
});

test("while one of two environments works it is not idle", () => {
  const launch = (n: number): Moment => [
    n,
    { type: "environment.launched", environmentId: `env-${n}`, version: 1, downloadMs: 5, bootMs: 5 },
  ];
  const freeze = (n: number, at: number): Moment => [
    at,
    { type: "environment.frozen", environmentId: `env-${n}`, reclaimAt: virtualTime(9_000) },
  ];
  const { idle } = fold([[0, deployed()], launch(1), launch(2), freeze(1, 100), freeze(2, 300)]).readings
    .timeline;
  expect(idle).toEqual([{ from: 300, to: null }]);
});

test("a row ends where its environment is shut down, and stays on the timeline", () => {
  const row = fold([
    [0, deployed()],
    [0, { type: "environment.launched", environmentId: "env-1", version: 1, downloadMs: 5, bootMs: 5 }],
    [10, { type: "environment.shutDown", environmentId: "env-1" }],
  ]).readings.timeline.rows.get("env-1");
  expect(row?.goneAt).toBe(10);
  expect(row?.spans.at(-1)?.to).toBe(10);
});

test("of environments that are gone only the latest rows are kept", () => {
  const lives = Array.from({ length: 2000 }, (_, n): Moment => [
    n,
    { type: "environment.launched", environmentId: `env-${n}`, version: 1, downloadMs: 5, bootMs: 5 },
    { type: "environment.shutDown", environmentId: `env-${n}` },
  ]);
  const { rows } = fold(lives).readings.timeline;
  expect(rows.size).toBeLessThanOrEqual(513);
  expect(rows.has("env-1999")).toBe(true);
});

test("of a long life only the last spans are kept, and the open one is the last", () => {
  const turns = Array.from({ length: spanLimit }, (_, n): Moment[] => [
    [1000 + 2 * n, { type: "environment.frozen", environmentId: "env-1", reclaimAt: virtualTime(9_000_000) }],
    [1001 + 2 * n, { type: "environment.thawing", environmentId: "env-1", until: virtualTime(9_000_000) }],
  ]).flat();
  const spans = fold([...launched, ...turns]).readings.timeline.rows.get("env-1")?.spans ?? [];
  expect(spans).toHaveLength(spanLimit);
  expect(spans.filter(({ to }) => to === null)).toEqual([spans.at(-1)]);
});
