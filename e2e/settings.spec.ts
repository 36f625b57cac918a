// Settings and event forms refuse what Lambda would refuse, and say why.

import { expect, test } from "@playwright/test";
import { fastLoop, openScenario, quiet, traced, traceOf } from "./driving/scenario.ts";

const refusals = [
  { field: "Memory", typed: "64", stays: "1,024", why: "Lambda offers 128 to 10,240 MB of memory." },
  {
    field: "Timeout",
    typed: "901",
    stays: "3",
    why: "Lambda ends every invocation after at most 15 minutes.",
  },
  { field: "Ephemeral storage", typed: "511", stays: "512", why: "/tmp can be 512 to 10,240 MB." },
  { field: "Account concurrency", typed: "1000", stays: "200", why: "the playground's account stops at 256" },
  { field: "Batch size", typed: "11", stays: "10", why: "Lambda reads at most 10 messages at a time." },
  { field: "Maximum receives", typed: "none", stays: "3", why: "is no whole number" },
] as const;

test("a number out of range is refused with the reason, and the old one stays", async ({ page }) => {
  await openScenario(page, fastLoop);
  await page.getByRole("tab", { name: "Settings" }).click();
  for (const { field, typed, stays, why } of refusals) {
    const input = page.getByRole("textbox", { name: new RegExp(`^${field}`) });
    await input.fill(typed);
    await input.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: why })).toBeVisible();
    await expect(input).toHaveValue(stays);
    await expect(input).toHaveAttribute("aria-invalid", "true");
  }
  await traced(page, "settings.changed");
  await expect(page.getByRole("button", { name: "Deploy" })).toBeDisabled();
});

test("a setting of the service takes effect at once, one of the function with the next version", async ({
  page,
}) => {
  await openScenario(page, fastLoop);
  await page.getByRole("tab", { name: "Settings" }).click();
  const concurrency = page.getByRole("textbox", { name: "Account concurrency" });
  await concurrency.fill("20");
  await concurrency.press("Enter");
  await expect(page.getByRole("region", { name: "Lambda service" })).toContainText("0 / 20");
  await traced(page, "settings.changed", 2);
  const memory = page.getByRole("textbox", { name: /^Memory/ });
  await memory.fill("2048");
  await memory.press("Enter");
  await traced(page, "function.deployed");
  await page.getByRole("button", { name: "Deploy" }).click();
  const [, second] = await traced(page, "function.deployed", 2);
  expect(second).toMatchObject({ version: 2, configuration: { memoryMb: 2048 } });
});

test("beyond the reserved concurrency, requests are throttled and the callers are told", async ({ page }) => {
  await openScenario(page, fastLoop);
  await page.getByRole("tab", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: "Set reserved concurrency" }).check();
  await expect(page.getByRole("region", { name: "Lambda service" })).toContainText("0 / 10");
  await page.getByRole("button", { name: "100 at once" }).click();
  await quiet(page);
  expect(await traceOf(page, "environment.launched")).toHaveLength(10);
  expect(await traceOf(page, "invocation.throttled")).toHaveLength(90);
  await expect(page.getByRole("region", { name: "Lambda service" })).toContainText("90 throttled");
});

test("an event that is no JSON says what is wrong with it and where, and is not sent", async ({ page }) => {
  await openScenario(page, fastLoop);
  await page.getByRole("tab", { name: "Events" }).click();
  await page.getByRole("radio", { name: "JSON" }).check();
  const json = page.getByRole("textbox", { name: "The request as JSON" });
  await json.fill('{\n  "method": "GET"\n  "target": "/"\n}');
  await expect(page.getByRole("alert")).toContainText(/line 3/i);
  await expect(page.getByRole("alert")).toContainText("comma");
  await expect(page.getByRole("button", { name: "Send the request" })).toBeDisabled();
  await json.fill('{ "method": "GET", "target": "orders", "headers": {}, "body": "" }');
  await expect(page.getByRole("alert")).toContainText(/target|path/i);
  await expect(page.getByRole("button", { name: "Send the request" })).toBeDisabled();
});

test("a request is sent as often as the form says", async ({ page }) => {
  await openScenario(page, fastLoop);
  await page.getByRole("tab", { name: "Events" }).click();
  await page.getByRole("textbox", { name: "Path and query" }).fill("/orders/7?details=yes");
  const many = page.getByRole("textbox", { name: "How many" });
  await many.fill("5");
  await many.press("Enter");
  await page.getByRole("button", { name: "Send 5 requests" }).click();
  await quiet(page);
  const calls = await traced(page, "call.sent", 5);
  for (const call of calls) expect(JSON.stringify(call)).toContain("/orders/7?details=yes");
});

test("a message from the form reaches the function in a batch", async ({ page }) => {
  await openScenario(page, "?example=queue-batches&seed=7&pace=max&cpu=fixed");
  await page.getByRole("tab", { name: "Events" }).click();
  await page.getByRole("radio", { name: "SQS message" }).check();
  await page.getByRole("textbox", { name: "Body" }).fill('{"order": 12}');
  await page.getByRole("button", { name: "Send the message" }).click();
  await quiet(page);
  const [finished] = await traced(page, "batch.finished");
  expect(finished).toMatchObject({ failed: [] });
  await page.getByRole("tab", { name: "Logs" }).click();
  await expect(page.getByRole("region", { name: "Log lines" })).toContainText("shipped order 12");
});
