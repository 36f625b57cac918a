// In a page of documentation: low and narrow, so that stage and panel do not both have room.

import { expect, test } from "@playwright/test";
import { openScenario } from "./driving/scenario.ts";

test("in an embed the primary action and the whole stage are in view, and a panel opens when it is asked for", async ({
  page,
}) => {
  await page.setViewportSize({ width: 760, height: 480 });
  await openScenario(page, "?example=startup-sh");
  await expect(page.getByRole("button", { name: "Send a request" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText("No execution environment is running.")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("tabpanel")).toHaveCount(0);
  await page.getByRole("tab", { name: "Code" }).click();
  await expect(page.getByRole("textbox", { name: "Code of startup.sh" })).toBeInViewport();
  await page.getByRole("button", { name: "Give the stage more room" }).click();
  await expect(page.getByRole("tabpanel")).toHaveCount(0);
});
