// The app itself fails: the page says so, and whoever waits for it is told.

import { expect, test } from "@playwright/test";
import { isAccessible } from "./driving/axe.ts";

test("an engine that cannot be loaded is told in one sentence, and nothing waits for it for ever", async ({
  page,
}) => {
  await page.route("**/engineWorker-*.js", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "Two Curls cannot go on" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("The engine stopped");
  await isAccessible(page);
  for (const awaited of ["quiet", "seen", "advance"] as const) {
    const outcome = await page.evaluate(async (what) => {
      const handle = window.twoCurls;
      const waits = {
        quiet: () => handle?.quiet(),
        seen: () => handle?.seen("environment.launched", 1),
        advance: () => handle?.clock.advance(1000),
      };
      return await Promise.resolve(waits[what]()).then(
        () => "came",
        (error: unknown) => String(error),
      );
    }, awaited);
    expect(outcome, awaited).toContain("The engine stopped");
  }
});
