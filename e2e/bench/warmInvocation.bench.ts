// A warm invocation through the Runtime API at pace `max`, against as many raw MessagePort round trips between the same
// two kinds of threads. An invocation is two: event out, response back; 202 out, `next` back.

import { expect, type Page, test } from "@playwright/test";
import { defaultConfiguration } from "../../src/model/functionConfiguration.ts";
import { openScenario, quiet, send } from "../driving/scenario.ts";
import { offerBareFrame } from "./bareFrame.ts";
import { median } from "./median.ts";

const count = 1000;
const rounds = 5;
/** What we want. Measured 2026-11-28 on two cores: 1.8 to 2.4 on one virtual machine, 2.6 to 4.3 on another. There a raw
 *  round trip of 0.11 ms takes 0.25 as soon as its ends do anything else in between: what they touch is no longer cached. */
const goal = 2;
/** What fails: clearly worse than measured. */
const limit = 6;

const bareLoop = `
const api = "http://" + process.env.AWS_LAMBDA_RUNTIME_API + "/2018-06-01/runtime/invocation/";
while (true) {
  const next = await fetch(api + "next");
  const id = next.headers.get("Lambda-Runtime-Aws-Request-Id");
  const event = await next.json();
  await fetch(api + id + "/response", { method: "POST", body: JSON.stringify({ statusCode: 200, body: event.path }) });
}`;

test(`a warm invocation costs at most ${limit} times its raw message round trips`, async ({ page }) => {
  await openScenario(page, "?example=container-in-a-loop&seed=7&pace=max&cpu=fixed");
  await send(page, {
    type: "deploy",
    files: { "bootstrap.mjs": bareLoop },
    configuration: defaultConfiguration,
  });
  await invocations(page);
  await offerBareFrame(page);
  await roundTrips(page);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const raw = await roundTrips(page);
    const warm = await invocations(page);
    ratios.push(warm / raw);
    console.log(
      `raw ${(raw / count).toFixed(3)} ms, invocation ${(warm / count).toFixed(3)} ms, ratio ${(warm / raw).toFixed(2)}`,
    );
  }
  console.log(`warm invocation/raw round trips: median ${median(ratios).toFixed(2)} (goal ${goal})`);
  expect(median(ratios)).toBeLessThanOrEqual(limit);
});

/** Real ms of `count` invocations, one a second of virtual time: each finds the environment frozen. */
async function invocations(page: Page): Promise<number> {
  await quiet(page);
  return await page.evaluate(async (all) => {
    const since = performance.now();
    window.twoCurls?.send({ type: "invokeFunction", payload: '{"path":"/"}', count: all, everyMs: 1000 });
    await window.twoCurls?.quiet();
    return performance.now() - since;
  }, count);
}

/** Real ms of 2 × `count` round trips between a worker of the page and one of the frame, with bodies of an event's size. */
async function roundTrips(page: Page): Promise<number> {
  return await page.evaluate(async (trips) => {
    const frame = await window.openBareFrame?.(
      "onmessage = ({ ports: [port] }) => { port.onmessage = ({ data }) => port.postMessage(data); port.postMessage(0); }",
    );
    if (!frame) throw new Error("no bare frame");
    const source = `onmessage = ({ data: trips, ports: [port] }) => {
      const message = { type: "resume", body: "x".repeat(500) };
      let left = trips + 1, since = 0;
      port.onmessage = () => {
        if (left-- > trips) since = performance.now();
        if (left < 0) postMessage(performance.now() - since);
        else port.postMessage(message);
      };
    };`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
    const port = frame.begin(1);
    worker.postMessage(trips, [port]);
    const took = await new Promise<number>((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
    worker.terminate();
    frame.close();
    return took;
  }, 2 * count);
}
