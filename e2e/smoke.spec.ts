import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test("the page opens with its name and without an accessibility violation", async ({ page }) => {
  await page.goto("./");
  await expect(page).toHaveTitle(/Two Curls/);
  await expect(page.getByRole("main")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
