// An hour of virtual time with an event a second in one environment that runs bash: what it holds in the end, against
// what it held after the first minutes.

import { expect, type Page, test } from "@playwright/test";
import { heapsOf } from "../driving/heaps.ts";
import { openScenario, quiet, send, traceOf } from "../driving/scenario.ts";

const warmUp = 300;
const events = 3600;
const everyMs = 1000;
/** As many as one command sends. */
const atOnce = 1000;
/** Flat, but for what a garbage collection happens to leave. Measured 2026-11-28: 1.0. */
const limit = 1.25;

const startup = `#!/bin/bash
set -euo pipefail
API="http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation"
while true; do
  HEADERS="$(mktemp)"
  EVENT_DATA=$(curl -sS -LD "$HEADERS" -X GET "$API/next")
  REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)
  rm "$HEADERS"
  /businesscode.sh "$EVENT_DATA" > /tmp/result
  curl -sS -X POST "$API/$REQUEST_ID/response" -d "$(cat /tmp/result)"
done
`;
const businesscode = `#!/bin/bash
for word in one two three; do echo "$word" >> /tmp/words; done
sort -u /tmp/words -o /tmp/words
echo "{\\"statusCode\\": 200, \\"body\\": \\"$(wc -l < /tmp/words)\\"}"
`;
const dockerfile = `FROM public.ecr.aws/amazonlinux/amazonlinux:2023
ADD startup.sh /startup.sh
ADD businesscode.sh /businesscode.sh
ENTRYPOINT ["/startup.sh"]
`;

test(`an hour with an event a second leaves an environment's memory as it was`, async ({ page }) => {
  test.setTimeout(600_000);
  await openScenario(page, "?example=startup-sh&seed=7&pace=max&cpu=fixed");
  const [deployed] = await traceOf(page, "function.deployed");
  const { configuration } = Object(deployed);
  const files = { Dockerfile: dockerfile, "startup.sh": startup, "businesscode.sh": businesscode };
  await send(page, { type: "deploy", files, configuration });
  await fire(page, warmUp);
  const before = await memory(page);
  await fire(page, events);
  const after = await memory(page);
  const environments = new Set(
    (await traceOf(page, "invocation.placed")).map((each) => each["environmentId"]),
  );
  const ratio = after.environment / before.environment;
  console.log(
    `environment: ${mb(before.environment)} after ${warmUp} events, ${mb(after.environment)} after ${events} more, ratio ${ratio.toFixed(2)}; ` +
      `engine: ${mb(before.engine)}, ${mb(after.engine)}; ` +
      `page, which keeps the trace: ${mb(before.page)}, ${mb(after.page)}, ${((after.page - before.page) / (after.entries - before.entries)).toFixed()} bytes an entry`,
  );
  expect([...environments]).toEqual(["env-1"]);
  expect(ratio).toBeLessThanOrEqual(limit);
});

async function fire(page: Page, count: number): Promise<void> {
  const request = { method: "GET", target: "/", headers: [], body: "" };
  for (let left = count; left > 0; left -= atOnce) {
    await send(page, { type: "sendRequest", request, count: Math.min(left, atOnce), everyMs });
    await quiet(page);
  }
}

/** Bytes. */
async function memory(page: Page) {
  const heaps = await heapsOf(page);
  // The largest: beside the environment wait spare workers, and beside the engine the laptop.
  const of = (kind: string, isInFrame: boolean): number =>
    Math.max(
      ...heaps
        .filter((heap) => heap.kind === kind && heap.isInFrame === isInFrame)
        .map(({ usedBytes }) => usedBytes),
    );
  return {
    environment: of("worker", true),
    engine: of("worker", false),
    page: of("page", false),
    entries: (await traceOf(page)).length,
  };
}

function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
