// The cursor goes back: the screen shows moments that have been, and nothing happens in them.

import { expect, type Page, test } from "@playwright/test";
import { LaptopTerminal } from "./driving/laptopTerminal.ts";
import { advance, fastLoop, openScenario, quiet, sendGet, traced, traceOf } from "./driving/scenario.ts";

/** Time stands still but for what `advance` is told: moments are where they are. */
const paused = `${fastLoop}&paused`;

const requests = { "container-in-a-loop": 1, handler: 8, "startup-sh": 2 } as const;

for (const [example, count] of Object.entries(requests)) {
  test(`each moment of ${example} with ${count} at once is shown again as it was, in any order`, async ({
    page,
  }) => {
    await openScenario(page, `?example=${example}&seed=7&cpu=fixed&paused`);
    await sendGet(page, "/", count);
    const seen: { readonly ms: number; readonly words: string }[] = [];
    for (let ms = 29; ms < 1300; ms += 29) {
      await advance(page, 29);
      seen.push({ ms, words: await words(page) });
    }
    expect(new Set(seen.map((each) => each.words)).size).toBeGreaterThan(30);
    // Now an earlier, now a later one: 17 and the number of moments have no factor in common.
    const present = seen.pop();
    for (let n = 0; n < seen.length; n++) {
      const { ms, words: before } = seen[(n * 17) % seen.length] ?? { ms: 0, words: "" };
      await show(page, ms);
      await expect(past(page)).toBeVisible();
      expect(await words(page), `${ms} ms`).toBe(before);
    }
    await page.getByRole("button", { name: "Back to now" }).click();
    await expect(past(page)).toHaveCount(0);
    expect(await words(page)).toBe(present?.words);
  });
}

test("by keys: a comma goes back, a full stop goes on, Escape closes what is open and then the past", async ({
  page,
}) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  await page.getByRole("button", { name: "Look inside env-1" }).click();
  const opened = page.getByRole("region", { name: "Environment env-1" });
  for (let step = 0; step < 3; step++) await page.keyboard.press(",");
  await expect(past(page)).toContainText(/Showing .+ ago/);
  await expect(page.getByRole("region", { name: /^env-1, (?!frozen)/ })).toBeVisible();
  await expect(opened.getByRole("button", { name: "Kill it" })).toBeDisabled();
  for (let step = 0; step < 3; step++) await page.keyboard.press(".");
  await expect(past(page)).toHaveCount(0);
  // A step stands still, here as everywhere.
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  await page.keyboard.press(",");
  await page.keyboard.press("Escape");
  await expect(opened).toHaveCount(0);
  await expect(past(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(past(page)).toHaveCount(0);
});

test("an opened environment tells the past: living, and before its launch; its sheet closes by its button", async ({
  page,
}) => {
  await openScenario(page, paused);
  await advance(page, 500);
  await sendGet(page, "/");
  await advance(page, 1000);
  await page.getByRole("button", { name: "Look inside env-1" }).click();
  const opened = page.getByRole("region", { name: "Environment env-1" });
  await show(page, 900);
  await expect(opened).toContainText(/runs its\s*init/);
  await show(page, 100);
  await expect(opened).toContainText("env-1 is not there yet");
  await opened.getByRole("button", { name: "Close env-1" }).click();
  await expect(opened).toHaveCount(0);
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(page.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
});

test("on a phone an opened environment says that it shows the past, and leads back", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  await page.getByRole("button", { name: "Look inside env-1" }).click();
  await show(page, 100);
  const opened = page.getByRole("region", { name: "Environment env-1" });
  await expect(opened).toContainText(/Showing .+ ago/);
  await opened.getByRole("button", { name: "Back to now" }).click();
  await expect(opened).toContainText("frozen");
});

test("another version's code is not marked as what ran", async ({ page }) => {
  await openScenario(page, paused);
  await sendGet(page, "/");
  await advance(page, 1000);
  const whose = page.getByTitle("Whose phase is marked here and in the code, and where it is");
  await expect(whose).toHaveText("env-1");
  await page.getByRole("textbox", { name: "Code of bootstrap.mjs" }).press("Control+End");
  await page.keyboard.type("// more");
  await page.getByRole("button", { name: "Deploy" }).click();
  await traced(page, "function.deployed", 2);
  await show(page, 400);
  await expect(whose).toHaveText("env-1 runs version 1");
});

test("a restart in the past begins anew, and the timeline follows it", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  await advance(page, 60_000);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await show(page, 300);
  await page.getByRole("button", { name: "Restart with nothing running" }).click();
  await expect(past(page)).toHaveCount(0);
  await quiet(page);
  await sendGet(page, "/");
  await quiet(page);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("button", { name: "Follow" })).toHaveAttribute("aria-pressed", "true");
});

test("the timeline's axis is a slider over the whole run, for the pointer and for keys", async ({ page }) => {
  await openScenario(page, paused);
  await advance(page, 500);
  await sendGet(page, "/");
  await advance(page, 1000);
  const slider = page.getByRole("slider", { name: "Moment shown" });
  await expect(slider).toHaveAttribute("aria-valuetext", "now");
  const box = await slider.boundingBox();
  if (!box) throw new Error("The slider has no place.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Held, and not moved yet.
  await expect(slider).toHaveAttribute("aria-valuetext", "now");
  await page.mouse.move(x - 150, y, { steps: 5 });
  await page.mouse.up();
  await expect(past(page)).toBeVisible();
  await expect.poll(async () => (await slider.boundingBox())?.x).toBeCloseTo(box.x - 150, 0);
  const dragged = Number(await slider.getAttribute("aria-valuenow"));
  const end = Number(await slider.getAttribute("aria-valuemax"));
  expect(dragged).toBeGreaterThan(0);
  expect(dragged).toBeLessThan(end);
  // The pointer leaves the focus there, as with any slider.
  await expect(slider).toBeFocused();
  await page.keyboard.press("ArrowRight");
  expect(Number(await slider.getAttribute("aria-valuenow"))).toBeGreaterThanOrEqual(dragged);
  await slider.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /^0 s, .+ ago$/);
  await expect(page.getByText("No execution environment is running.")).toBeVisible();
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", "now");
  // A button that is let go over the axis drags no row any more.
  await page.mouse.move(x - 300, y + 40);
  await page.mouse.down();
  await page.mouse.move(x - 300, y);
  await page.mouse.up();
  await page.mouse.move(x - 200, y + 40);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("button", { name: "Follow" })).toHaveAttribute("aria-pressed", "true");
});

test("what is done in the past is done now", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  await show(page, 300);
  await page.getByRole("button", { name: "Send a request" }).click();
  await expect(past(page)).toHaveCount(0);
  await quiet(page);
  await show(page, 300);
  const terminal = new LaptopTerminal(page);
  await terminal.run("curl -s -o answer.txt $API_URL; echo exit code $?");
  await terminal.shows("exit code 0");
  await expect(past(page)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "env-1, frozen, served 3 events" })).toBeVisible();
});

test("the past is played up to the present, which goes on", async ({ page }) => {
  await openScenario(page, "?example=container-in-a-loop&seed=7&pace=0.2&cpu=fixed&paused");
  await sendGet(page, "/");
  await advance(page, 2000);
  await quiet(page);
  const before = await traceOf(page);
  await show(page, 300);
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByRole("region", { name: /^env-1, init/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(past(page)).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  // To look at what has been writes nothing.
  expect(await traceOf(page)).toEqual(before);
});

async function show(page: Page, ms: number): Promise<void> {
  await page.evaluate((each) => window.twoCurls?.clock.show(each), ms);
}

function past(page: Page) {
  return page.getByRole("region", { name: "The past" });
}

/** What is written on the stage, under it and on the clock, once it is painted. */
async function words(page: Page): Promise<string> {
  return page.evaluate(async () => {
    for (let n = 0; n < 3; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const parts = ["[aria-label='Virtual time']", ".react-flow", "[aria-label='Stage'] > :last-child > p"];
    return parts.map((part) => document.querySelector<HTMLElement>(part)?.innerText ?? "none").join("\n");
  });
}
