// The example that goes wrong in every way: what the caller gets, what the log says, what becomes of the environment.

import { expect, test } from "@playwright/test";
import { answersTo, openScenario, quiet, sendGet, traceOf } from "./driving/scenario.ts";

const troubles = [
  { path: "/throw", status: 502, log: "RangeError", outcome: "error", processes: 1 },
  { path: "/exit", status: 502, log: "Runtime.ExitError", outcome: "crash", processes: 2 },
  { path: "/hang", status: 502, log: "Status: timeout", outcome: "timeout", processes: 2 },
  { path: "/disk", status: 502, log: "EROFS", outcome: "error", processes: 1 },
  { path: "/big", status: 502, log: "START", outcome: "error", processes: 1 },
  { path: "/malformed", status: 502, log: "START", outcome: "response", processes: 1 },
  { path: "/", status: 200, log: "START", outcome: "response", processes: 1 },
] as const;

for (const { path, status, log, outcome, processes } of troubles) {
  test(`GET ${path} of the troublemaker ends as Lambda ends it, and the next request is served by the same environment`, async ({
    page,
  }) => {
    await openScenario(page, "?example=troublemaker&seed=7&pace=max&cpu=fixed");
    await sendGet(page, path);
    await quiet(page);
    expect(await answersTo(page, path)).toMatchObject([{ status }]);
    expect(await traceOf(page, "invocation.ended")).toMatchObject([{ outcome }]);
    await page.getByRole("tab", { name: "Logs" }).click();
    await expect(page.getByRole("region", { name: "Log lines" })).toContainText(log);

    await sendGet(page, "/well");
    await quiet(page);
    expect(await answersTo(page, "/well")).toMatchObject([{ status: 200 }]);
    expect(await traceOf(page, "environment.launched")).toHaveLength(1);
    expect(await traceOf(page, "process.started")).toHaveLength(processes);
  });
}
