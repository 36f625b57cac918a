import { expect, test } from "vitest";
import { fold } from "./testing/fold.ts";
import { delivered, requestId, secondId, timedOut } from "./testing/walk.ts";

test("an environment's events are listed with their source and how they ended", () => {
  const events = fold(timedOut).readings.served.byEnvironment.get("env-1") ?? [];
  expect(events.map(({ requestId: id, source, end }) => [id, source, end?.outcome, end?.durationMs])).toEqual(
    [
      [requestId, "API Gateway", "response", 810],
      [secondId, "SQS", "timeout", 3000],
    ],
  );
});

test("an event that is being worked on has no end yet", () => {
  expect(fold(delivered).readings.served.byEnvironment.get("env-1")).toMatchObject([
    { requestId, end: null },
  ]);
});
