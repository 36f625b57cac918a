// Whatever a trace holds, and wherever it is cut: reading it never throws, and what is kept stays small.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryDraft } from "../model/entry.ts";
import { emptyBody, textBody } from "../model/http.ts";
import { virtualTime } from "../model/time.ts";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import { environmentCounts, environmentState } from "./environmentState.ts";
import { exchangeLimit } from "./exchangeLog.ts";
import { logLimit } from "./functionLog.ts";
import { environmentsKept } from "./keepLast.ts";
import { loopPhase } from "./loopPhase.ts";
import { messagesUnderWay } from "./messagesUnderWay.ts";
import { newReadings, read } from "./readings.ts";
import { servedLimit } from "./servedEvents.ts";
import { type Sentence, storyLimit } from "./story.ts";
import { wordsText } from "./story/said.ts";
import { answer, entriesOf, event, type Moment, next, post } from "./testing/fold.ts";
import { deployed } from "./testing/walk.ts";
import { spanLimit, stepLimit } from "./timeline.ts";

const time = fc.nat(100_000).map(virtualTime);
const environmentId = fc.nat(8).map((n) => `env-${n}` as const);
const requestId = fc.nat(8).map((n) => `3f2a-0-0-0-${n}` as const);
const messageId = fc.nat(4).map((n) => `aaaa-0-0-0-${n}` as const);
const callId = fc.nat(8).map((n) => `call-1-${n}` as const);
const batchId = fc.nat(3).map((n) => `batch-${n}` as const);
const process = { environmentId, process: fc.integer({ min: 1, max: 2 }) };
const exchange = { ...process, exchange: fc.integer({ min: 1, max: 4 }) };
const result = fc.record({
  kind: fc.constantFrom("response", "error"),
  payload: fc.string(),
  errorType: fc.option(fc.string()),
});
const durations = { durationMs: fc.double({ min: 0, max: 1e6, noNaN: true }), billedMs: fc.nat(1e6) };

const request = fc.oneof(
  fc.constant(next),
  requestId.map((id) => post(id)),
  requestId.map((id) => post(id, "{}", "error")),
  fc.record({
    method: fc.string(),
    url: fc.oneof(fc.webUrl(), fc.string()),
    headers: fc.constant([]),
    body: fc.constant(emptyBody),
  }),
);

const reply = fc.oneof(
  requestId.map(event),
  fc.record({
    status: fc.constantFrom(200, 202, 400, 403, 404, 413, 500, 999),
    headers: fc.constant([]),
    body: fc
      .oneof(fc.constant('{"errorMessage":"no. Not so.","errorType":"InvalidRequestID"}'), fc.string())
      .map(textBody),
  }),
  fc.constant({ code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND x" } as const),
);

const source = fc.oneof(
  callId.map((id) => ({ kind: "apiGateway", callId: id }) as const),
  callId.map((id) => ({ kind: "invoke", callId: id }) as const),
  batchId.map((id) => ({ kind: "queue", batchId: id }) as const),
);

const content = fc.oneof(
  fc
    .string()
    .map(
      (target) =>
        ({ front: "apiGateway", request: { method: "GET", target, headers: [], body: "" } }) as const,
    ),
  fc.constant({ front: "queue", message: { body: "", attributes: {} } } as const),
  fc.constant({ front: "invoke", payload: "{}" } as const),
);

function draftOf<Type extends EntryDraft["type"], Rest extends object>(
  type: Type,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
) {
  return fc.record(rest).map((body) => ({ type, ...body }));
}

const draft: fc.Arbitrary<EntryDraft> = fc.oneof(
  fc.constant(deployed()),
  draftOf("call.sent", { callId, ticket: fc.constant("t"), content, arrivesAt: time }),
  draftOf("call.arrived", { callId, timeoutAt: fc.option(time) }),
  draftOf("call.answered", {
    callId,
    response: fc.constantFrom(answer(200), answer(502), answer(500), answer(504)),
    arrivesAt: time,
  }),
  draftOf("call.completed", { callId }),
  draftOf("call.hungUp", { callId }),
  draftOf("invocation.requested", {
    requestId,
    source,
    payload: fc.constant("{}"),
    traceId: fc.constant(""),
    arrivesAt: time,
  }),
  draftOf("invocation.placed", { requestId, environmentId, how: fc.constantFrom("idle", "launched") }),
  draftOf("invocation.throttled", {
    requestId,
    reason: fc.constantFrom(
      "ConcurrentInvocationLimitExceeded",
      "ReservedFunctionConcurrentInvocationLimitExceeded",
      "FunctionInvocationRateLimitExceeded",
    ),
    returnsAt: time,
  }),
  draftOf("invocation.started", { requestId, environmentId, deadline: time }),
  draftOf("invocation.responded", { requestId, environmentId, result, returnsAt: time }),
  draftOf("invocation.ended", {
    requestId,
    environmentId,
    outcome: fc.constantFrom("response", "error", "timeout", "crash"),
    result: fc.option(result),
    returnsAt: fc.option(time),
    ...durations,
    initMs: fc.option(fc.nat()),
    memoryUsedMb: fc.nat(),
  }),
  draftOf("invocation.returned", { requestId }),
  draftOf("environment.launched", {
    environmentId,
    version: fc.nat(3),
    downloadMs: fc.nat(100),
    bootMs: fc.nat(100),
  }),
  draftOf("environment.downloaded", { environmentId }),
  draftOf("environment.initStarted", {
    environmentId,
    phase: fc.constantFrom("init", "invoke"),
    deadline: time,
  }),
  draftOf("environment.initEnded", {
    environmentId,
    phase: fc.constantFrom("init", "invoke"),
    status: fc.constantFrom("success", "error", "timeout"),
    durationMs: fc.nat(),
    errorType: fc.option(fc.string()),
    result: fc.option(result),
    graceUntil: fc.option(time),
  }),
  draftOf("environment.frozen", { environmentId, reclaimAt: time }),
  draftOf("environment.thawing", { environmentId, until: time }),
  draftOf("environment.thawed", { environmentId }),
  draftOf("environment.reset", {
    environmentId,
    reason: fc.constantFrom("timeout", "crash"),
    reclaimAt: time,
  }),
  draftOf("environment.shuttingDown", {
    environmentId,
    reason: fc.constantFrom("idle", "deployment", "lifespan", "killed", "lost"),
    until: time,
  }),
  draftOf("environment.shutDown", { environmentId }),
  draftOf("process.started", process),
  draftOf("process.resumed", {
    ...process,
    exchanges: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  }),
  draftOf("process.wrote", {
    ...process,
    stream: fc.constantFrom("stdout", "stderr"),
    text: fc.oneof(fc.string(), fc.constant("a\nb\r\n")),
  }),
  draftOf("process.stalled", process),
  draftOf("process.exited", {
    ...process,
    exit: fc.oneof(fc.constant({ code: 1 }), fc.constant({ signal: "SIGKILL" } as const)),
  }),
  draftOf("process.killed", process),
  draftOf("process.lost", { ...process, why: fc.string() }),
  draftOf("exchange.requested", {
    ...exchange,
    to: fc.constantFrom("runtimeApi", "outside"),
    request,
    arrivesAt: time,
  }),
  draftOf("exchange.arrived", exchange),
  draftOf("exchange.answered", { ...exchange, answer: reply, arrivesAt: time }),
  draftOf("exchange.abandoned", exchange),
  draftOf("message.arrived", { messageId, message: fc.constant({ body: "", attributes: {} }), pollAt: time }),
  draftOf("message.returned", { messageId, pollAt: time }),
  draftOf("message.deadLettered", { messageId }),
  draftOf("batch.received", {
    batchId,
    messageIds: fc.array(messageId, { maxLength: 3 }),
    visibleAgainAt: time,
  }),
  draftOf("batch.backedOff", { batchId, until: time }),
  draftOf("batch.finished", {
    batchId,
    deleted: fc.array(messageId),
    failed: fc.array(messageId),
    pollAt: time,
  }),
);

/** Time never goes back; often it stands still. */
const moments: fc.Arbitrary<readonly Moment[]> = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 1, 30, 5000), draft), { maxLength: 400 })
  .map((steps) => {
    let at = 0;
    return steps.map(([passed, each]): Moment => [(at += passed), each]);
  });

function readAll(trace: readonly Moment[], look: boolean) {
  const world = newWorld(7);
  const readings = newReadings();
  for (const entry of entriesOf(trace)) {
    evolve(world, entry);
    read(readings, entry, world);
    if (!look) continue;
    messagesUnderWay(world);
    environmentCounts(world);
    for (const environment of world.environments.values()) {
      environmentState(environment);
      loopPhase(environment);
    }
  }
  return readings;
}

test("any prefix of any trace can be read, and sentences keep their order", () => {
  fc.assert(
    fc.property(moments, (trace) => {
      const { story, log, timeline } = readAll(trace, true);
      expect(story.sentences.map(({ seq }) => seq)).toEqual(
        story.sentences.map(({ seq }) => seq).toSorted((a, b) => a - b),
      );
      expect(story.sentences.every(({ parts, why }) => parts.length > 0 && why !== "")).toBe(true);
      expect(log.lines.every(({ text }) => !text.includes("\n"))).toBe(true);
      for (const { spans } of timeline.rows.values()) {
        expect(
          spans.every(({ from, to }, place) => (to === null ? place === spans.length - 1 : to >= from)),
        ).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

function worded({ seq, parts, why, environmentId: id }: Sentence) {
  return { seq, text: wordsText(parts), why, id };
}

test("idle stretches follow one another, and none of them crosses what an environment does", () => {
  fc.assert(
    fc.property(moments, (trace) => {
      const { idle, rows } = readAll(trace, false).timeline;
      const ends = idle.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      expect(idle.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
      for (const { spans } of rows.values())
        for (const { kind, from, to } of spans)
          if (kind === "invoke" || kind === "init")
            expect(idle.some((each) => from < (each.to ?? Infinity) && (to ?? Infinity) > each.from)).toBe(
              false,
            );
    }),
    { numRuns: 150 },
  );
});

test("reading the same trace twice gives the same", () => {
  fc.assert(
    fc.property(moments, (trace) => {
      const [once, again] = [readAll(trace, false), readAll(trace, true)];
      expect(once.story.sentences.map(worded)).toEqual(again.story.sentences.map(worded));
      expect({ ...once, story: once.story.memory }).toEqual({ ...again, story: again.story.memory });
    }),
    { numRuns: 30 },
  );
});

test("however long a trace is, what is kept stays small", () => {
  const some = fc.sample(draft, { numRuns: 60_000, seed: 5 });
  const { story, log, timeline, exchanges, served } = readAll(
    some.map((each, n): Moment => [n, each]),
    false,
  );
  expect(story.sentences.length).toBeLessThanOrEqual(storyLimit);
  expect(story.groups.size).toBeLessThan(200);
  expect(story.memory.calls.size).toBeLessThanOrEqual(9);
  expect(log.lines.length).toBeLessThanOrEqual(logLimit * 1.25);
  expect(timeline.concurrency.length).toBeLessThanOrEqual(stepLimit * 1.25);
  expect(timeline.idle.length).toBeLessThanOrEqual(stepLimit * 1.25);
  for (const { size } of [timeline.rows, exchanges.byEnvironment, served.byEnvironment]) {
    expect(size).toBeLessThanOrEqual(environmentsKept);
  }
  for (const { spans } of timeline.rows.values()) expect(spans.length).toBeLessThanOrEqual(spanLimit);
  for (const records of exchanges.byEnvironment.values())
    expect(records.length).toBeLessThanOrEqual(exchangeLimit);
  for (const events of served.byEnvironment.values()) expect(events.length).toBeLessThanOrEqual(servedLimit);
});
