import { expect, test } from "vitest";
import type { EntryDraft } from "../model/entry.ts";
import { emptyBody } from "../model/http.ts";
import { virtualTime } from "../model/time.ts";
import { hostsInUse, isOutsideKnown } from "./hostsInUse.ts";
import { containerAtWork } from "./testing/containerWalk.ts";
import { answer, fold } from "./testing/fold.ts";

const process = { environmentId: "env-1", process: 1 } as const;

function get(url: string): { method: string; url: string; headers: []; body: typeof emptyBody } {
  return { method: "GET", url, headers: [], body: emptyBody };
}

function asks(exchange: number, url: string): EntryDraft {
  return {
    type: "exchange.requested",
    ...process,
    exchange,
    to: "outside",
    request: get(url),
    arrivesAt: virtualTime(350),
  };
}

test("hosts are in use from the request until the answer has come, by processes and by the laptop", () => {
  const asked: readonly EntryDraft[] = [
    asks(5, "https://github.com/a/b"),
    asks(6, "https://s3.us-east-1.amazonaws.com/site"),
    {
      type: "call.sent",
      callId: "call-9-0",
      ticket: "t",
      content: { front: "outside", request: get("https://github.com/") },
      arrivesAt: virtualTime(360),
    },
  ];
  const { world } = fold([...containerAtWork, [340, ...asked]]);
  expect(hostsInUse(world)).toEqual([
    { host: "github.com", count: 2 },
    { host: "s3.us-east-1.amazonaws.com", count: 1 },
  ]);
  const answered = fold([
    ...containerAtWork,
    [340, asks(5, "https://github.com/a/b")],
    [
      350,
      {
        type: "exchange.answered",
        ...process,
        exchange: 5,
        answer: answer(200),
        arrivesAt: virtualTime(351),
      },
    ],
    [360, { type: "process.resumed", ...process, exchanges: [] }],
  ]);
  expect(hostsInUse(answered.world)).toEqual([]);
  expect(isOutsideKnown(world)).toBe(true);
  // It stays on the stage: somebody has asked.
  expect(isOutsideKnown(answered.world)).toBe(true);
  expect(isOutsideKnown(fold(containerAtWork).world)).toBe(false);
});

test("a bucket is something of the outside world that stays", () => {
  expect(isOutsideKnown(fold([[0, { type: "bucket.created", bucket: "site" }]]).world)).toBe(true);
});
