// The cursor goes back: the screen shows moments that have been, and nothing happens in them.

import { expect, type Page, test } from "@playwright/test";
import { LaptopTerminal } from "./driving/laptopTerminal.ts";
import { advance, fastLoop, openScenario, quiet, sendGet, traceOf } from "./driving/scenario.ts";

const requests = { "container-in-a-loop": 1, handler: 8 } as const;

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
  await page.keyboard.press(",");
  await page.keyboard.press("Escape");
  await expect(opened).toHaveCount(0);
  await expect(past(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(past(page)).toHaveCount(0);
});

test("the timeline's axis is a slider over the whole run, for the pointer and for keys", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  const slider = page.getByRole("slider", { name: "Moment shown" });
  await expect(slider).toHaveAttribute("aria-valuetext", "now");
  const box = await slider.boundingBox();
  if (!box) throw new Error("The slider has no place.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 5 });
  await page.mouse.up();
  await expect(past(page)).toBeVisible();
  const dragged = Number(await slider.getAttribute("aria-valuenow"));
  const end = Number(await slider.getAttribute("aria-valuemax"));
  expect(dragged).toBeGreaterThan(0);
  expect(dragged).toBeLessThan(end);
  await expect.poll(async () => (await slider.boundingBox())?.x).toBeLessThan(box.x - 100);
  await slider.press("ArrowRight");
  expect(Number(await slider.getAttribute("aria-valuenow"))).toBeGreaterThanOrEqual(dragged);
  await slider.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /^0 s, .+ ago$/);
  await expect(page.getByText("Nothing is running: no container, no cost.")).toBeVisible();
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", "now");
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
