// For property tests: traces of anything, possible or not.

import * as fc from "fast-check";
import type { EntryDraft } from "../../model/entry.ts";
import { emptyBody, textBody } from "../../model/http.ts";
import { virtualTime } from "../../model/time.ts";
import { answer, event, type Moment, next, post } from "./fold.ts";
import { deployed } from "./walk.ts";

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

export const anyDraft: fc.Arbitrary<EntryDraft> = fc.oneof(
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
  draftOf("process.writeRefused", {
    ...process,
    path: fc.constantFrom("/a", "/b"),
    why: fc.constantFrom("EROFS", "ENOSPC"),
  }),
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
export const anyTrace: fc.Arbitrary<readonly Moment[]> = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 1, 30, 5000), anyDraft), { maxLength: 400 })
  .map((steps) => {
    let at = 0;
    return steps.map(([passed, each]): Moment => [(at += passed), each]);
  });
