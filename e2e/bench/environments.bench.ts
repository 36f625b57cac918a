// 100 real environments ready, against 100 bare workers of the same script, in the same page and run.

import { expect, type Page, test } from "@playwright/test";
import { fastLoop, openScenario } from "../driving/scenario.ts";
import { sparesMade } from "../driving/spares.ts";
import { bareWorkers, offerBareFrame } from "./bareFrame.ts";
import { median } from "./median.ts";

const count = 100;
const rounds = 5;
/** What we want. Measured 2026-11-28 on two cores: 1.2 to 1.4. */
const goal = 1.5;
/** What fails: clearly worse than measured. */
const limit = 2;

test(`${count} environments are ready in at most ${limit} times what ${count} bare workers take`, async ({
  page,
}) => {
  const ratios: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await openScenario(page, fastLoop);
    await sparesMade(page, "node");
    await offerBareFrame(page);
    const bareMs = await bareWorkers(page, "environmentWorker", count);
    // The bare ones are gone: ending them must not count against what follows.
    await sparesMade(page, "node");
    const { readyMs, longTasks } = await environments(page);
    ratios.push(readyMs / bareMs);
    tasks.push(...longTasks);
    console.log(
      `bare ${bareMs.toFixed(0)} ms, environments ${readyMs.toFixed(0)} ms, ratio ${(readyMs / bareMs).toFixed(2)}`,
    );
  }
  console.log(
    `environments/bare: median ${median(ratios).toFixed(2)} (goal ${goal}); main-thread tasks over 50 ms: ${tasks.map(Math.round).join(", ") || "none"}`,
  );
  expect(median(ratios)).toBeLessThanOrEqual(limit);
});

async function environments(page: Page): Promise<{ readyMs: number; longTasks: number[] }> {
  return await page.evaluate(async (all) => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: "longtask" });
    const since = performance.now();
    const request = { method: "GET", target: "/", headers: [], body: "" };
    window.twoCurls?.send({ type: "sendRequest", request, count: all });
    const ready = (await window.twoCurls?.seen("environment.initEnded", all)) ?? Number.NaN;
    await window.twoCurls?.quiet();
    observer.disconnect();
    return { readyMs: ready - since, longTasks };
  }, count);
}
