// The article's end: a hundred requests at once, a hundred execution environments.

import { expect, type Page } from "@playwright/test";
import { quiet, traceOf } from "./scenario.ts";

/** Where nothing is running: 100 simultaneous requests make 100 environments, 100 inits, 100 answers, all frozen. */
export async function hundredAtOnce(page: Page): Promise<void> {
  const before = (await traceOf(page)).length;
  await page.getByRole("button", { name: "100 at once" }).click();
  await quiet(page);
  await expect(page.getByText("100 environments", { exact: true })).toBeVisible();
  await expect(page.getByText("100 environments: 100 frozen")).toBeAttached();
  const entries = (await traceOf(page)).slice(before);
  const of = (type: string) => entries.filter((entry) => entry["type"] === type);
  const environmentsOf = (type: string) => new Set(of(type).map((entry) => entry["environmentId"]));
  expect(environmentsOf("environment.launched").size).toBe(100);
  expect(of("environment.initEnded")).toHaveLength(100);
  expect(of("environment.initEnded").every((entry) => entry["status"] === "success")).toBe(true);
  const answers = of("call.answered");
  expect(answers).toHaveLength(100);
  expect(answers.every((entry) => JSON.stringify(entry).includes('"status":200'))).toBe(true);
  expect(of("invocation.throttled")).toEqual([]);
  expect(environmentsOf("environment.frozen").size).toBe(100);
}
