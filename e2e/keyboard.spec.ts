// Everything without a pointer.

import { expect, type Locator, type Page, test } from "@playwright/test";
import { clock, fastLoop, openScenario, quiet, sendGet, traced, traceOf } from "./driving/scenario.ts";

test("from load to a request that is answered, by Tab and Enter", async ({ page }) => {
  await openScenario(page, fastLoop);
  await tabTo(page, page.getByRole("button", { name: "Send a request" }));
  await page.keyboard.press("Enter");
  await quiet(page);
  await expect(page.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
});

test("r sends a request, full stops step through its moments, Space plays on", async ({ page }) => {
  await openScenario(page, `${fastLoop}&paused`);
  await page.keyboard.press("r");
  await traced(page, "command.received", 3);
  let before = (await traceOf(page)).length;
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press(".");
    await expect.poll(async () => (await traceOf(page)).length).toBeGreaterThan(before);
    before = (await traceOf(page)).length;
    await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  }
  await page.keyboard.press("Space");
  await quiet(page);
  await expect(page.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
});

test("with nothing under way full stops do not skip to the end of the idle environment, a button does", async ({
  page,
}) => {
  await openScenario(page, fastLoop);
  await page.keyboard.press("r");
  await quiet(page);
  await page.keyboard.press(".");
  await page.keyboard.press(".");
  const skip = page.getByRole("button", { name: /^Skip 5 min 5\d s$|^Skip 6 min$/ });
  await tabTo(page, skip);
  expect(await traceOf(page, "environment.shuttingDown")).toEqual([]);
  await page.keyboard.press("Enter");
  await traced(page, "environment.shuttingDown");
});

test("an environment is opened with Enter and closed with Escape, and the focus is where it was", async ({
  page,
}) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/");
  await quiet(page);
  const opener = page.getByRole("button", { name: "Look inside env-1" });
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  const opened = page.getByRole("region", { name: "Environment env-1" });
  await expect(opened.getByRole("heading", { name: "env-1" })).toBeVisible();
  await tabTo(page, opened.getByRole("tab", { name: "Loop" }));
  await page.keyboard.press("ArrowRight");
  await expect(opened.getByRole("tab", { name: "Log" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
  await expect(opener).toBeFocused();
});

test("one of a hundred environments is found with arrow keys and opened with Enter", async ({ page }) => {
  await openScenario(page, fastLoop);
  await sendGet(page, "/", 40);
  await quiet(page);
  await tabTo(page, page.getByRole("button", { name: /Arrow keys move, Enter looks inside/ }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /^env-2 .*Arrow keys move/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Environment env-2" })).toBeVisible();
});

test("nobody is trapped in the code editor or in the terminal", async ({ page }) => {
  await openScenario(page, fastLoop);
  const traps = [
    page.getByRole("textbox", { name: "Code of bootstrap.mjs" }),
    page.getByRole("textbox", { name: "Terminal 1 of your laptop" }),
  ];
  for (const trap of traps) {
    await trap.focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(trap).not.toBeFocused();
  }
});

test("what has the focus is seen to have it", async ({ page }) => {
  await openScenario(page, fastLoop);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const mark = await focused.evaluate((element) => {
      const shown = (each: Element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
      };
      // A radio button's mark may be on what stands for it.
      return [element, element.nextElementSibling, element.parentElement].some(
        (each) => each !== null && shown(each),
      );
    });
    expect(mark, `${await focused.getAttribute("aria-label")} ${await focused.textContent()}`).toBe(true);
  }
});

test("a paused scenario stands still until somebody plays it", async ({ page }) => {
  await openScenario(page, `${fastLoop}&paused`);
  await sendGet(page, "/");
  await traced(page, "call.sent");
  expect(await traceOf(page, "call.arrived")).toEqual([]);
  await clock(page, "step");
  await traced(page, "call.arrived");
});

/** Presses Tab until the focus is there, as a person does who reads where they are. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    const terminalOrEditor = await page.evaluate(() =>
      document.activeElement?.matches(".xterm-helper-textarea, [contenteditable=true]"),
    );
    if (terminalOrEditor) await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}
