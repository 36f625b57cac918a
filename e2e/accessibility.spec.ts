// axe looks at every view, in both themes, on a desk and on a phone.

import { expect, type Page, test } from "@playwright/test";
import { isAccessible } from "./driving/axe.ts";
import { advance, clock, fastLoop, openScenario, quiet, send, sendGet, traced } from "./driving/scenario.ts";

const phone = { width: 390, height: 844 };
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the main screen with nothing running": async () => {},
  "an environment that is initialising": async (page) => {
    await clock(page, "pause");
    await sendGet(page, "/");
    const init = page.getByRole("region", { name: /^env-1, init/ });
    await expect(async () => {
      await clock(page, "step");
      await expect(init).toBeVisible({ timeout: 200 });
    }).toPass();
  },
  "a frozen environment": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
  },
  "a dozen environments": async (page) => {
    await sendGet(page, "/", 12);
    await quiet(page);
  },
  "a hundred environments": async (page) => {
    await sendGet(page, "/", 100);
    await quiet(page);
  },
  "an opened environment": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await page.getByRole("button", { name: "Look inside env-1" }).click();
    const opened = page.getByRole("region", { name: "Environment env-1" });
    for (const tab of ["Log", "Exchanges", "/tmp", "Variables", "Loop"]) {
      await opened.getByRole("tab", { name: tab }).click();
      await isAccessible(page);
    }
  },
  "a moment of the past, with an environment opened": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await page.getByRole("button", { name: "Look inside env-1" }).click();
    await page.keyboard.press(",");
    await expect(page.getByRole("button", { name: "Back to now" })).toBeVisible();
  },
  "the settings, with one refused": async (page) => {
    await page.getByRole("tab", { name: "Settings" }).click();
    await page.getByRole("textbox", { name: /^Memory/ }).fill("1");
    await page.getByRole("textbox", { name: /^Memory/ }).press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
  },
  "the events, as a form and as JSON": async (page) => {
    await page.getByRole("tab", { name: "Events" }).click();
    await expect(page.getByRole("textbox", { name: "Path and query" })).toBeVisible();
    await isAccessible(page);
    await page.getByRole("radio", { name: "JSON" }).check();
  },
  "the log": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await page.getByRole("tab", { name: "Logs" }).click();
    await expect(page.getByRole("region", { name: "Log lines" })).toContainText("REPORT");
  },
  "the exchanges, one of them opened": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await page.getByRole("tab", { name: "Exchanges" }).click();
    await page
      .getByRole("button", { name: /invocation\/next$/ })
      .first()
      .click();
  },
  "the timeline as a table": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    const timeline = page.getByRole("tab", { name: "Timeline" });
    await timeline.click();
    await page.getByRole("button", { name: "Table" }).click();
    await expect(page.getByRole("table")).toBeVisible();
  },
  "a question of a dialog": async (page) => {
    await page.getByRole("combobox", { name: "Example" }).selectOption("A troublemaker");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "the reason of what happened": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await page.getByRole("button", { name: "Why did this happen?" }).click();
  },
};

const bash = "?example=startup-sh&seed=7&pace=max&cpu=fixed";
const bashViews: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "a script that asks the outside world": async (page) => {
    await clock(page, "pause");
    await sendGet(page, "/");
    await advance(page, 1200);
    await expect(page.getByRole("region", { name: /^env-1, init/ })).toBeVisible();
  },
  "the site in the bucket": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await page.getByRole("button", { name: "Open the site in two-curls-site" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "a shell in an environment": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await page.getByRole("button", { name: "Look inside env-1" }).click();
    await page.getByRole("button", { name: "Open a shell in it" }).click();
    await expect(page.getByRole("textbox", { name: "Shell in env-1" })).toBeAttached();
  },
  "writes that were refused": async (page) => {
    await sendGet(page, "/");
    await quiet(page);
    await send(page, { type: "enterLine", environmentId: "env-1", shell: "shell-1", text: "echo x > /x" });
    await traced(page, "process.writeRefused");
    await page.getByRole("button", { name: "Look inside env-1" }).click();
    await page.getByRole("region", { name: "Environment env-1" }).getByRole("tab", { name: "/tmp" }).click();
  },
};

isAccessibleIn(views, fastLoop);
isAccessibleIn(bashViews, bash);

function isAccessibleIn(all: typeof views, scenario: string): void {
  for (const [view, open] of Object.entries(all)) {
    test(`axe finds nothing in ${view}, dark and light`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await openScenario(page, scenario);
      await open(page);
      await isAccessible(page);
      // A dialog covers the button that does this.
      await page.evaluate(() => (document.documentElement.dataset["theme"] = "light"));
      await isAccessible(page);
    });

    test(`axe finds nothing in ${view} on a phone`, async ({ page }) => {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: "light" });
      await openScenario(page, scenario);
      await open(page);
      await isAccessible(page);
    });
  }
}

test("axe finds nothing in the keyboard shortcuts", async ({ page }) => {
  await openScenario(page, fastLoop);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await isAccessible(page);
});
