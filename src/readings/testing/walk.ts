// For tests: the article's walk in entries, with round times. A request comes, a container is launched for it,
// initializes, answers, freezes; then a message comes and the same container takes it.

import type { EntryDraft } from "../../model/entry.ts";
import { defaultConfiguration, type FunctionConfiguration } from "../../model/functionConfiguration.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { virtualTime } from "../../model/time.ts";
import { answer, event, type Moment, next, post } from "./fold.ts";

export const requestId = "3f2a0000-0000-4000-8000-000000000001";
export const secondId = "5f0d0000-0000-4000-8000-000000000002";
const messageId = "aaaa0000-0000-4000-8000-000000000003";

const environmentId: EnvironmentId = "env-1";
const process = { environmentId, process: 1 } as const;
const at = virtualTime;

export function deployed(
  configuration: Partial<FunctionConfiguration> = {},
): Extract<EntryDraft, { type: "function.deployed" }> {
  return {
    type: "function.deployed",
    version: 1,
    files: {},
    configuration: { ...defaultConfiguration, ...configuration },
    image: null,
  };
}

export const requested: readonly Moment[] = [
  [0, deployed()],
  [
    0,
    {
      type: "call.sent",
      callId: "call-1-0",
      ticket: "t",
      content: {
        front: "apiGateway",
        request: { method: "GET", target: "/orders?q=1", headers: [], body: "" },
      },
      arrivesAt: at(10),
    },
  ],
  [
    10,
    { type: "call.arrived", callId: "call-1-0", timeoutAt: at(29_010) },
    {
      type: "invocation.requested",
      requestId,
      source: { kind: "apiGateway", callId: "call-1-0" },
      payload: "{}",
      traceId: "",
      arrivesAt: at(12),
    },
  ],
];

export const launched: readonly Moment[] = [
  ...requested,
  [
    12,
    { type: "environment.launched", environmentId, version: 1, downloadMs: 188, bootMs: 100 },
    { type: "invocation.placed", requestId, environmentId, how: "launched" },
  ],
];

export const initialized: readonly Moment[] = [
  ...launched,
  [200, { type: "environment.downloaded", environmentId }],
  [
    300,
    { type: "environment.initStarted", environmentId, phase: "init", deadline: at(10_300) },
    { type: "process.started", ...process },
  ],
  [400, { type: "process.wrote", ...process, stream: "stdout", text: "getting ready\nwait" }],
  [
    450,
    {
      type: "exchange.requested",
      ...process,
      exchange: 1,
      to: "runtimeApi",
      request: next,
      arrivesAt: at(452),
    },
    { type: "process.parked", ...process, wakeAt: null },
  ],
  [
    452,
    { type: "exchange.arrived", ...process, exchange: 1 },
    {
      type: "environment.initEnded",
      environmentId,
      phase: "init",
      status: "success",
      durationMs: 152,
      errorType: null,
      result: null,
      graceUntil: null,
    },
  ],
];

export const delivered: readonly Moment[] = [
  ...initialized,
  [
    452,
    { type: "invocation.started", requestId, environmentId, deadline: at(3452) },
    { type: "exchange.answered", ...process, exchange: 1, answer: event(requestId), arrivesAt: at(454) },
  ],
  [454, { type: "process.resumed", ...process, exchanges: [1] }],
];

export const responding: readonly Moment[] = [
  ...delivered,
  [1200, { type: "process.wrote", ...process, stream: "stdout", text: " for it\r\n" }],
  [
    1250,
    {
      type: "exchange.requested",
      ...process,
      exchange: 2,
      to: "runtimeApi",
      request: post(requestId),
      arrivesAt: at(1252),
    },
  ],
];

export const answered: readonly Moment[] = [
  ...responding,
  [
    1252,
    { type: "exchange.arrived", ...process, exchange: 2 },
    { type: "exchange.answered", ...process, exchange: 2, answer: answer(202), arrivesAt: at(1254) },
    {
      type: "invocation.responded",
      requestId,
      environmentId,
      result: { kind: "response", payload: '{"statusCode":200}', errorType: null },
      returnsAt: at(1255),
    },
  ],
  [1254, { type: "process.resumed", ...process, exchanges: [2] }],
  [
    1255,
    { type: "invocation.returned", requestId },
    { type: "call.answered", callId: "call-1-0", response: answer(200, ""), arrivesAt: at(1265) },
  ],
];

export const frozen: readonly Moment[] = [
  ...answered,
  [
    1260,
    {
      type: "exchange.requested",
      ...process,
      exchange: 3,
      to: "runtimeApi",
      request: next,
      arrivesAt: at(1262),
    },
    { type: "process.parked", ...process, wakeAt: null },
  ],
  [
    1262,
    { type: "exchange.arrived", ...process, exchange: 3 },
    {
      type: "invocation.ended",
      requestId,
      environmentId,
      outcome: "response",
      result: null,
      returnsAt: null,
      durationMs: 810,
      billedMs: 962,
      initMs: 152,
      memoryUsedMb: 42.4,
    },
    { type: "environment.frozen", environmentId, reclaimAt: at(361_262) },
  ],
  [1265, { type: "call.completed", callId: "call-1-0" }],
];

export const warm: readonly Moment[] = [
  ...frozen,
  [
    5000,
    { type: "message.arrived", messageId, message: { body: "hi", attributes: {} }, pollAt: at(5001) },
    { type: "batch.received", batchId: "batch-1", messageIds: [messageId], visibleAgainAt: at(35_000) },
    {
      type: "invocation.requested",
      requestId: secondId,
      source: { kind: "queue", batchId: "batch-1" },
      payload: "{}",
      traceId: "",
      arrivesAt: at(5002),
    },
  ],
  [
    5002,
    { type: "invocation.placed", requestId: secondId, environmentId, how: "idle" },
    { type: "environment.thawing", environmentId, until: at(5003) },
    { type: "exchange.answered", ...process, exchange: 3, answer: event(secondId), arrivesAt: at(5003) },
  ],
  [
    5003,
    { type: "environment.thawed", environmentId },
    { type: "invocation.started", requestId: secondId, environmentId, deadline: at(8003) },
    { type: "process.resumed", ...process, exchanges: [3] },
  ],
];

export const timedOut: readonly Moment[] = [
  ...warm,
  [
    8003,
    { type: "process.killed", ...process },
    {
      type: "invocation.ended",
      requestId: secondId,
      environmentId,
      outcome: "timeout",
      result: { kind: "error", payload: "{}", errorType: "Sandbox.Timedout" },
      returnsAt: at(8005),
      durationMs: 3000,
      billedMs: 3000,
      initMs: null,
      memoryUsedMb: 42,
    },
    { type: "environment.reset", environmentId, reason: "timeout", reclaimAt: at(368_003) },
  ],
];
