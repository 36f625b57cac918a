// Edit, deploy, and the next request runs what was written.

import { expect, type Page, test } from "@playwright/test";
import { answersTo, fastLoop, openScenario, quiet, traced } from "./driving/scenario.ts";

test("an edited file is not deployed until Ctrl-S, then the next request runs it in a new environment", async ({
  page,
}) => {
  await openScenario(page, fastLoop);
  const notDeployed = page.getByText("not deployed yet", { exact: true });
  await page.getByRole("button", { name: "Send a request" }).click();
  await quiet(page);
  await page.getByRole("tab", { name: "businessCode.mjs" }).click();
  await rewrite(
    page,
    "businessCode.mjs",
    `export async function businessCode() {\nreturn "the second version";\n`,
  );
  await expect(notDeployed).toBeVisible();
  await expect(page.getByRole("tab", { name: "businessCode.mjs (not deployed yet)" })).toBeVisible();
  await page.getByRole("button", { name: "Send a request" }).click();
  await quiet(page);

  await page.getByRole("textbox", { name: "Code of businessCode.mjs" }).press("Control+s");
  await traced(page, "function.deployed", 2);
  await expect(notDeployed).toBeHidden();
  await page.getByRole("button", { name: "Send a request" }).click();
  await quiet(page);

  const answers = await answersTo(page, "/");
  expect(answers.map(({ body }) => body)).toEqual([
    expect.stringContaining("built 1 page"),
    expect.stringContaining("built 2 page"),
    "the second version",
  ]);
  const [, second] = await traced(page, "environment.launched", 2);
  expect(second).toMatchObject({ environmentId: "env-2", version: 2 });
  const [replaced] = await traced(page, "environment.shuttingDown");
  expect(replaced).toMatchObject({ environmentId: "env-1", reason: "deployment" });
});

test("a syntax error in a TypeScript file is told at its line, and nothing is deployed", async ({ page }) => {
  await openScenario(page, "?example=typescript-handler&seed=7&pace=max&cpu=fixed");
  await page.getByRole("tab", { name: /^handler\.ts/ }).click();
  await rewrite(
    page,
    "handler.ts",
    `export async function handler() {\nreturn { statusCode: 200, body: const };\n`,
  );
  await page.getByRole("textbox", { name: "Code of handler.ts" }).press("Control+s");
  const complaint = page.getByRole("alert").filter({ hasText: "Not deployed" });
  await expect(complaint.getByRole("button", { name: /handler\.ts:2:/ })).toBeVisible();
  await traced(page, "function.deployed");
});

test("a TypeScript handler of several files runs", async ({ page }) => {
  await openScenario(page, "?example=typescript-handler&seed=7&pace=max&cpu=fixed");
  await page.getByRole("button", { name: "Send a request" }).click();
  await quiet(page);
  const [answer] = await answersTo(page, "/");
  expect(answer?.status).toBe(200);
  expect(answer?.body).toContain('"text":"/"');
});

async function rewrite(page: Page, file: string, text: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: `Code of ${file}` });
  await editor.click();
  await editor.press("Control+a");
  await editor.press("Delete");
  // The editor closes the brace itself.
  await page.keyboard.type(text);
}
