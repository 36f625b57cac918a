// The main screen: what it tells, at every width, with and without motion.

import { expect, test } from "@playwright/test";
import { clock, fastLoop, openScenario, quiet, sendGet, traced } from "./driving/scenario.ts";

test("the first click shows all four phases within ten seconds, nothing read", async ({ page }) => {
  await openScenario(page, "?example=container-in-a-loop&seed=7&cpu=fixed");
  const phases = ["init", "asking next", "business logic", "responding"];
  const inTenSeconds = page.evaluate(
    (wanted) =>
      new Promise<readonly string[]>((resolve) => {
        const seen = new Set<string>();
        const look = (): void => {
          for (const card of document.querySelectorAll("section[aria-label^='env-1, ']")) {
            const [, state = ""] = card.getAttribute("aria-label")?.split(", ") ?? [];
            if (wanted.includes(state)) seen.add(state);
          }
          if (seen.size === wanted.length) done();
        };
        const observer = new MutationObserver(look);
        const done = (): void => {
          observer.disconnect();
          resolve([...seen]);
        };
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        document.addEventListener("click", () => setTimeout(done, 10_000), { once: true });
      }),
    phases,
  );
  await page.getByRole("button", { name: "Send a request" }).click();
  expect(await inTenSeconds).toEqual(phases);
});

test("what runs the containers loads behind the first paint", async ({ page }) => {
  await openScenario(page, "?example=startup-sh&pace=max&cpu=fixed");
  await sendGet(page, "/");
  await quiet(page);
  const { paintedAt, loadedFrom } = await page.evaluate(() => ({
    paintedAt: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    loadedFrom: performance
      .getEntriesByType("resource")
      .filter(({ name }) => /(shell|environment)Worker/.test(name))
      .map(({ startTime }) => startTime),
  }));
  expect(loadedFrom).toHaveLength(1);
  expect(Math.min(...loadedFrom)).toBeGreaterThanOrEqual(paintedAt);
});

test("the caption says what happened, is announced, and tells why when asked", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  const stage = page.getByRole("region", { name: "Stage", exact: true });
  await expect(stage.getByRole("paragraph").filter({ hasText: /200 after \d+ ms/ })).toBeVisible();
  await expect(page.locator("[aria-live=polite]").filter({ hasText: /200 after \d+ ms/ })).toBeAttached();
  await page.getByRole("button", { name: "Why did this happen?" }).click();
  await expect(page.locator(":popover-open")).toBeVisible();
});

test("on a phone a shell that is opened in an environment is in sight", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openScenario(page, "?example=startup-sh&seed=7&pace=max&cpu=fixed");
  await sendGet(page, "/");
  await quiet(page);
  await page.getByRole("button", { name: "Look inside env-1" }).click();
  await page.getByRole("button", { name: "Open a shell in it" }).click();
  await expect(page.getByRole("region", { name: "Environment env-1" })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Shell in env-1" })).toBeFocused();
});

for (const [width, height] of [
  [360, 740],
  [390, 844],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openScenario(page, fastLoop);
    const overflow = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    expect(await overflow()).toBe(0);
    await sendGet(page, "/", 12);
    await quiet(page);
    for (const tab of ["Settings", "Events", "Logs", "Exchanges", "Timeline"]) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      await expect(page.getByRole("tab", { name: tab, exact: true })).toHaveAttribute(
        "aria-selected",
        "true",
      );
      expect(await overflow(), tab).toBe(0);
    }
    await expect(page.getByRole("button", { name: "Send a request" })).toBeInViewport();
  });
}

test("with reduced motion nothing is animated, and the same is told", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openScenario(page, "?example=container-in-a-loop&seed=7&cpu=fixed&pace=0.1x");
  await page.getByRole("button", { name: "Send a request" }).click();
  await expect(page.getByRole("region", { name: /^env-1, init/ })).toBeVisible();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map((each) => (each instanceof CSSAnimation ? each.animationName : "transition")),
  );
  expect(moving).toEqual([]);
  await page.getByRole("radio", { name: "Max" }).check();
  await quiet(page);
  await expect(page.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
});

test("light or dark is chosen once and kept", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openScenario(page, fastLoop);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Use the light theme" }).click();
  await openScenario(page, fastLoop);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("an environment that is killed is gone, and the next request launches another", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  await page.getByRole("button", { name: "Look inside env-1" }).click();
  const opened = page.getByRole("region", { name: "Environment env-1" });
  await expect(opened).toContainText("Served");
  await opened.getByRole("button", { name: "Kill it" }).click();
  await traced(page, "environment.shutDown");
  await sendGet(page, "/");
  await quiet(page);
  await expect(page.getByRole("region", { name: "env-2, frozen, served 1 event" })).toBeVisible();
});

test("restart brings back a stage with nothing running and keeps the files", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/", 8);
  await quiet(page);
  await page.getByRole("button", { name: "Restart with nothing running" }).click();
  await quiet(page);
  await expect(page.getByText("No execution environment is running.")).toBeVisible();
  await sendGet(page, "/");
  await quiet(page);
  await expect(page.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
});

test("/tmp, the log and the exchanges of an environment are shown when it is opened", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  await clock(page, "pause");
  await page.getByRole("button", { name: "Look inside env-1" }).click();
  const opened = page.getByRole("region", { name: "Environment env-1" });
  await opened.getByRole("tab", { name: "/tmp" }).click();
  await expect(opened.getByText("/tmp/built.txt")).toBeVisible();
  await opened.getByRole("tab", { name: "Variables" }).click();
  await expect(opened.getByText("AWS_LAMBDA_RUNTIME_API")).toBeVisible();
  await opened.getByRole("tab", { name: "Log" }).click();
  for (const line of [
    "INIT_START",
    "START RequestId",
    "Building the site for GET /",
    "END RequestId",
    "Init Duration",
  ]) {
    await expect(opened).toContainText(line);
  }
  await opened.getByRole("tab", { name: "Exchanges" }).click();
  await opened
    .getByRole("button", { name: /\/next$/ })
    .first()
    .click();
  await expect(opened).toContainText("Lambda-Runtime-Aws-Request-Id");
});
