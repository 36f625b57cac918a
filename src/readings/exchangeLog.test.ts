import { expect, test } from "vitest";
import { virtualTime } from "../model/time.ts";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import { requestLabel } from "./httpText.ts";
import { exchangeLimit } from "./exchangeLog.ts";
import { newReadings, read } from "./readings.ts";
import { entriesOf, fold, type Moment, next } from "./testing/fold.ts";
import { frozen, initialized, requestId, timedOut } from "./testing/walk.ts";

test("each exchange is listed with its times, its answer and the invocation it belongs to", () => {
  const records = fold(frozen).readings.exchanges.byEnvironment.get("env-1") ?? [];
  expect(
    records.map(({ request, sentAt, arrivedAt, answeredAt, receivedAt, requestId: id }) => [
      requestLabel(request),
      sentAt,
      arrivedAt,
      answeredAt,
      receivedAt,
      id,
    ]),
  ).toEqual([
    ["GET …/next", 450, 452, 452, 454, requestId],
    ["POST …/response", 1250, 1252, 1252, 1254, requestId],
    ["GET …/next", 1260, 1262, null, null, null],
  ]);
});

test("an exchange that is open when its process is killed will never be read", () => {
  const call = {
    type: "exchange.requested",
    environmentId: "env-1",
    process: 1,
    exchange: 9,
    to: "outside",
    request: { ...next, url: "https://example.com/" },
    arrivesAt: virtualTime(6001),
  } as const;
  const moments = timedOut.flatMap((moment): Moment[] =>
    moment[0] === 8003 ? [[6000, call], moment] : [moment],
  );
  const last = fold(moments).readings.exchanges.byEnvironment.get("env-1")?.at(-1);
  expect(last).toMatchObject({ to: "outside", answer: null, abandoned: true });
});

test("only the last exchanges of an environment are kept", () => {
  const calls = Array.from({ length: exchangeLimit + 50 }, (_, n): Moment => [
    500 + n,
    {
      type: "exchange.requested",
      environmentId: "env-1",
      process: 1,
      exchange: 2 + n,
      to: "outside",
      request: next,
      arrivesAt: virtualTime(600 + n),
    },
  ]);
  const records = fold([...initialized, ...calls]).readings.exchanges.byEnvironment.get("env-1");
  expect(records).toHaveLength(exchangeLimit);
  expect(records?.at(-1)?.ref.exchange).toBe(exchangeLimit + 51);
});

test("a record that changes is a new object in its place, the others stay as they are", () => {
  const world = newWorld(1);
  const readings = newReadings();
  const entries = entriesOf(frozen);
  const upTo = (end: number) => {
    for (const entry of entries.slice(world.nextSeq, end)) {
      evolve(world, entry);
      read(readings, entry, world);
    }
    return [...(readings.exchanges.byEnvironment.get("env-1") ?? [])];
  };
  const before = upTo(entries.findLastIndex(({ type }) => type === "exchange.arrived"));
  const after = upTo(entries.length);
  expect(before).toHaveLength(3);
  expect(after.map((record, place) => record === before[place])).toEqual([true, true, false]);
  expect(before.at(-1)?.arrivedAt).toBeNull();
});
