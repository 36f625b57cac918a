import { expect, test } from "vitest";
import { emptyBody } from "../../model/http.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { virtualTime } from "../../model/time.ts";
import type { ExchangeRecord } from "../../readings/exchangeLog.ts";
import { newestExchanges } from "./exchangeList.ts";
import { exchangePath, exchangeStatus, openDuration } from "./exchangeWords.ts";

function record(
  environmentId: EnvironmentId,
  sentAt: number,
  changes: Partial<ExchangeRecord> = {},
): ExchangeRecord {
  return {
    ref: { environmentId, process: 1, exchange: sentAt },
    to: "runtimeApi",
    requestId: null,
    request: {
      method: "GET",
      url: "http://169.254.100.1:9001/2018-06-01/runtime/invocation/next",
      headers: [],
      body: emptyBody,
    },
    sentAt: virtualTime(sentAt),
    arrivedAt: null,
    answeredAt: null,
    receivedAt: null,
    answer: null,
    abandoned: false,
    ...changes,
  };
}

const log = new Map<EnvironmentId, readonly ExchangeRecord[]>([
  ["env-1", [record("env-1", 1, { requestId: "aaaa-1" }), record("env-1", 5)]],
  ["env-2", [record("env-2", 3, { requestId: "bbbb-2" })]],
]);

test("exchanges of all environments are listed in order of time", () => {
  expect(newestExchanges(log, "all", "").map(({ sentAt }) => sentAt)).toEqual([1, 3, 5]);
});

test("the list can be narrowed to an environment and to a request id", () => {
  expect(newestExchanges(log, "env-1", "").map(({ sentAt }) => sentAt)).toEqual([1, 5]);
  expect(newestExchanges(log, "all", " BBBB ").map(({ sentAt }) => sentAt)).toEqual([3]);
});

test("an open exchange says that it is held open, and for how long so far", () => {
  const open = record("env-1", 100, { arrivedAt: virtualTime(101) });
  expect(exchangeStatus(open)).toEqual({ text: "held open", isBad: false });
  expect(openDuration(open, 4300)).toBe("4.2 s");
});

test("a request to the outside names its host", () => {
  const outside = record("env-1", 1, {
    to: "outside",
    request: { method: "GET", url: "https://api.example.com/v1?q=1", headers: [], body: emptyBody },
  });
  expect(exchangePath(outside)).toBe("api.example.com/v1?q=1");
  expect(exchangePath(record("env-1", 1))).toBe("…/invocation/next");
});
