import { expect, test } from "vitest";
import { emptyBody } from "../model/http.ts";
import { virtualTime } from "../model/time.ts";
import { type MessageUnderWay, messagesUnderWay } from "./messagesUnderWay.ts";
import { answer, fold, type Moment } from "./testing/fold.ts";
import {
  answered,
  delivered,
  frozen,
  initialized,
  launched,
  requested,
  responding,
  warm,
} from "./testing/walk.ts";

function underWay(moments: readonly Moment[]): readonly string[] {
  return messagesUnderWay(fold(moments).world).map(lineOf);
}

function lineOf({ from, to, label, meaning }: MessageUnderWay): string {
  return `${from.name} → ${to.name}: ${label} (${meaning})`;
}

test("a request travels to API Gateway, then its event to the service", () => {
  expect(underWay(requested.slice(0, 2))).toEqual(["laptop → apiGateway: GET /orders (request)"]);
  expect(underWay(requested)).toEqual(["apiGateway → service: event 3f2a… (API Gateway) (event)"]);
});

test("nothing travels while an environment is being launched", () => {
  expect(underWay(launched)).toEqual([]);
});

test("the two calls of the loop travel between the container and the Runtime API", () => {
  expect(underWay(initialized.slice(0, -1))).toEqual(["container → runtimeApi: GET …/next (next)"]);
  expect(underWay(delivered.slice(0, -1))).toEqual(["runtimeApi → container: event 3f2a… (event)"]);
  expect(underWay(responding)).toEqual(["container → runtimeApi: POST …/response (response)"]);
});

test("an accepted response travels back to the caller while the 202 goes to the container", () => {
  expect(underWay(answered.slice(0, -2))).toEqual([
    "service → apiGateway: response 3f2a… (response)",
    "runtimeApi → container: 202 (response)",
  ]);
  expect(underWay(answered)).toEqual(["apiGateway → laptop: 200 OK (response)"]);
});

test("a GET that is held open does not travel", () => {
  expect(underWay(frozen)).toEqual([]);
});

test("an answer that lies at a frozen container does not travel any more", () => {
  const { world } = fold(warm.slice(0, -1));
  expect(messagesUnderWay(world).map(lineOf)).toEqual(["runtimeApi → container: event 5f0d… (event)"]);
  world.now = fold(warm).world.now;
  expect(messagesUnderWay(world)).toEqual([]);
});

test("a message keeps its id while it travels, and no two share one", () => {
  const ids = messagesUnderWay(fold(answered.slice(0, -2)).world).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(messagesUnderWay(fold(answered.slice(0, -2)).world).map(({ id }) => id)).toEqual(ids);
});

test("a call from the laptop to a host of the outside world goes there and comes back", () => {
  const request = {
    method: "GET",
    url: "https://s3.us-east-1.amazonaws.com/site/",
    headers: [],
    body: emptyBody,
  };
  const sent: Moment = [
    0,
    {
      type: "call.sent",
      callId: "call-1-0",
      ticket: "t",
      content: { front: "outside", request },
      arrivesAt: virtualTime(20),
    },
  ];
  expect(underWay([sent])).toEqual(["laptop → outside: GET s3.us-east-1.amazonaws.com (request)"]);
  expect(
    underWay([
      sent,
      [20, { type: "call.arrived", callId: "call-1-0", timeoutAt: null }],
      [20, { type: "call.answered", callId: "call-1-0", response: answer(404), arrivesAt: virtualTime(40) }],
    ]),
  ).toEqual(["outside → laptop: 404 Not Found (error)"]);
});
