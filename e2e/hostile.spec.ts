// Code that would harm the page, or the environments beside its own, if it could.

import { expect, type Page, test } from "@playwright/test";
import {
  hostileEnd,
  isUnharmed,
  isUnharmedMeanwhile,
  logShows,
  openWithHandler,
} from "./driving/deployHandler.ts";
import { answersTo } from "./driving/scenario.ts";

const endless = {
  loop: "for (;;);",
  "chain of promises": "const again = () => Promise.resolve().then(again); await again();",
  "recursion of async functions": "const again = async () => { await null; return again(); }; await again();",
  "wait on shared memory": `const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    Atomics.wait(new Int32Array(memory.buffer), 0, 0);`,
} as const;

test.describe("code without end", () => {
  // One at a time: each keeps a core busy, and for two more seconds after its end.
  test.describe.configure({ mode: "default" });
  for (const [what, body] of Object.entries(endless)) {
    test(`an endless ${what} is timed out, and neither the page nor another environment feels it`, async ({
      page,
      browser,
    }) => {
      await openWithHandler(page, body, 3);
      await isUnharmedMeanwhile(page, browser);
      await wasTimedOut(page, 3);
    });
  }
});

test("timers without end are timed out", async ({ page }) => {
  await openWithHandler(
    page,
    `const again = () => { setTimeout(again, 1); setImmediate(() => {}); };
    again();
    await new Promise(() => {});`,
  );
  await isUnharmed(page);
  await wasTimedOut(page, 1);
});

test("a response of 10 MB is refused as too large", async ({ page }) => {
  await openWithHandler(page, `return { statusCode: 200, body: "x".repeat(10 * 1024 * 1024) };`);
  await isUnharmed(page);
  expect(await hostileEnd(page)).toMatchObject({ outcome: "error" });
  expect(await answersTo(page, "/hostile")).toMatchObject([{ status: 502 }]);
  await page.getByRole("tab", { name: "Exchanges" }).first().click();
  await expect(page.getByRole("cell", { name: "413" })).toBeVisible();
});

test("of 100,000 lines of console output as many are kept as the page can carry", async ({ page }) => {
  await openWithHandler(
    page,
    `for (let line = 0; line < 100_000; line++) console.log("line", line);
    return { statusCode: 200, body: "talked" };`,
  );
  await isUnharmed(page);
  expect(await answersTo(page, "/hostile")).toMatchObject([{ status: 200, body: "talked" }]);
  await logShows(page, "more characters of output in this turn were dropped");
});

test("100,000 requests to the Runtime API in one turn are not more than the page can carry", async ({
  page,
}) => {
  await openWithHandler(
    page,
    `const api = "http://" + process.env.AWS_LAMBDA_RUNTIME_API + "/2018-06-01/runtime/invocation/nonsense/response";
    for (let call = 0; call < 100_000; call++) fetch(api, { method: "POST", body: "x" }).catch(() => {});
    return { statusCode: 200, body: "asked" };`,
  );
  await isUnharmed(page);
});

test("a process that exits is reported as Runtime.ExitError", async ({ page }) => {
  await openWithHandler(page, "process.exit(3);");
  await isUnharmed(page);
  expect(await hostileEnd(page)).toMatchObject({ outcome: "crash" });
  expect(await answersTo(page, "/hostile")).toMatchObject([{ status: 502 }]);
  await logShows(page, "Runtime.ExitError");
});

async function wasTimedOut(page: Page, seconds: number): Promise<void> {
  const ended = await hostileEnd(page);
  expect(ended).toMatchObject({ outcome: "timeout" });
  expect(JSON.stringify(ended)).toContain(`Task timed out after ${seconds}.00 seconds`);
  expect(JSON.stringify(ended)).toContain("Sandbox.Timedout");
  await logShows(page, "Status: timeout");
}
