// What a person wrote outlives a reload, a crash and a closed tab.

import { expect, type Page, test } from "@playwright/test";
import { openScenario } from "./driving/scenario.ts";

test("files and settings survive a reload", async ({ page }) => {
  await openScenario(page, "");
  await changeThings(page);
  await page.reload();
  await thingsAreChanged(page);
});

test("files and settings survive a tab that crashed", async ({ page, context }) => {
  await openScenario(page, "");
  await changeThings(page);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  const next = await context.newPage();
  await openScenario(next, "");
  await thingsAreChanged(next);
});

test("a link to an example leaves the person's own project alone", async ({ page }) => {
  await openScenario(page, "");
  await changeThings(page);
  await openScenario(page, "?example=troublemaker");
  await expect(page.getByRole("tab", { name: "handler.mjs" })).toBeVisible();
  await openScenario(page, "");
  await thingsAreChanged(page);
});

test("reset brings the example back, after asking", async ({ page }) => {
  await openScenario(page, "");
  await changeThings(page);
  await page.getByRole("tab", { name: "Code", exact: true }).click();
  await page.getByRole("button", { name: "Files" }).click();
  await page.getByRole("button", { name: "Reset to the example…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("textbox", { name: "Code of bootstrap.mjs" })).toContainText(
    "written by a person",
  );
  await page.getByRole("button", { name: "Files" }).click();
  await page.getByRole("button", { name: "Reset to the example…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
  await expect(page.getByRole("textbox", { name: "Code of bootstrap.mjs" })).not.toContainText(
    "written by a person",
  );
  await page.getByRole("tab", { name: "Settings" }).click();
  await expect(page.getByRole("textbox", { name: "Idle lifetime" })).toHaveValue("360");
});

test("another example is opened only after asking", async ({ page }) => {
  await openScenario(page, "");
  await page.getByRole("combobox", { name: "Example" }).selectOption("A troublemaker");
  await expect(page.getByRole("dialog", { name: "Open “A troublemaker”?" })).toBeVisible();
  await page.getByRole("button", { name: "Keep what I have" }).click();
  await expect(page.getByRole("tab", { name: "bootstrap.mjs" })).toBeVisible();
  await page.getByRole("combobox", { name: "Example" }).selectOption("A troublemaker");
  await page.getByRole("button", { name: "Open the example" }).click();
  await expect(page.getByRole("tab", { name: "handler.mjs" })).toBeVisible();
});

async function changeThings(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Code of bootstrap.mjs" }).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("// written by a person\n");
  await page.getByRole("tab", { name: "Settings" }).click();
  const idle = page.getByRole("textbox", { name: "Idle lifetime" });
  await idle.fill("120");
  await idle.press("Enter");
  await expect.poll(() => savedProject(page)).toMatchObject({ settings: { idleLifetimeMs: 120_000 } });
}

async function thingsAreChanged(page: Page): Promise<void> {
  await expect(page.getByRole("textbox", { name: "Code of bootstrap.mjs" })).toContainText(
    "written by a person",
  );
  await page.getByRole("tab", { name: "Settings" }).click();
  await expect(page.getByRole("textbox", { name: "Idle lifetime" })).toHaveValue("120");
}

/** What this browser keeps: idb-keyval's one store. */
async function savedProject(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open("keyval-store");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("keyval").objectStore("keyval").get("two-curls project");
          reading.addEventListener("success", () => resolve(reading.result));
          reading.addEventListener("error", () => reject(reading.error));
        });
      }),
  );
}
