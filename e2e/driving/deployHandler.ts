// A handler with something up its sleeve, how the page asks it, and what must hold beside it.

import { type Browser, expect, type Page } from "@playwright/test";
import { defaultConfiguration } from "../../src/model/functionConfiguration.ts";
import { frameRates, expectNoLongerTasks } from "./mainThread.ts";
import { answersTo, openScenario, quiet, send, sendGet, traceOf, type TraceEntry } from "./scenario.ts";

const handlerScenario = "?example=handler&seed=7&pace=max&cpu=fixed";

/**
 * Opens the playground with a handler that answers `good` to `GET /good`, and does what `body` says (it may await and
 * return, and sees `event`) for every other path. Two environments are warm.
 */
export async function openWithHandler(page: Page, body: string, timeoutSeconds = 1): Promise<void> {
  await openScenario(page, handlerScenario);
  const handler = `export async function handler(event) {
  if (event.path === "/good") {
    await new Promise((done) => setTimeout(done, 5));
    return { statusCode: 200, body: "good" };
  }
  ${body}
}
`;
  await send(page, {
    type: "deploy",
    files: { "handler.mjs": handler },
    configuration: { ...defaultConfiguration, guest: "handler", timeoutSeconds },
  });
  await sendGet(page, "/good", 2);
  await quiet(page);
  await expect(page.getByRole("region", { name: "env-2, frozen, served 1 event" })).toBeVisible();
}

/** Sends `GET /hostile`; while it runs, the page draws its frames and another environment answers. */
export async function isUnharmedMeanwhile(page: Page, browser: Browser): Promise<void> {
  // In a window of its own: a tab behind another draws nothing.
  const emptyPage = await browser.newPage();
  await frameRates(page, emptyPage);
  let rates = { page: 0, emptyPage: 0 };
  await expectNoLongerTasks(page, goodAnswer(page), async () => {
    await sendGet(page, "/hostile");
    await expect(page.getByRole("region", { name: /^env-\d+, business logic/ })).toBeVisible();
    await sendGet(page, "/good");
    rates = await frameRates(page, emptyPage);
    await quiet(page);
  });
  console.log(
    `frames a second: ${rates.page.toFixed()} beside hostile code, ${rates.emptyPage.toFixed()} in an empty page`,
  );
  expect(rates.page / rates.emptyPage).toBeGreaterThanOrEqual(0.9);
  const [hostile] = await answersTo(page, "/hostile");
  const good = (await answersTo(page, "/good")).at(-1);
  expect(good).toMatchObject({ status: 200, body: "good" });
  expect(good?.at).toBeLessThan(hostile?.at ?? 0);
  await answersAfterwards(page);
}

/** Sends `GET /hostile`; nothing holds the page up, and good requests are answered then and afterwards. */
export async function isUnharmed(page: Page): Promise<void> {
  await expectNoLongerTasks(page, goodAnswer(page), async () => {
    await sendGet(page, "/hostile");
    await sendGet(page, "/good");
    await quiet(page);
  });
  await answersAfterwards(page);
}

export function goodAnswer(page: Page): () => Promise<void> {
  return async () => {
    await sendGet(page, "/good");
    await quiet(page);
  };
}

async function answersAfterwards(page: Page): Promise<void> {
  await sendGet(page, "/good");
  await quiet(page);
  const good = await answersTo(page, "/good");
  expect(good.length).toBeGreaterThanOrEqual(4);
  for (const answer of good) expect(answer).toMatchObject({ status: 200, body: "good" });
}

/** How the hostile invocation ended, as the platform sees it. */
export async function hostileEnd(page: Page): Promise<TraceEntry> {
  const requested = (await traceOf(page, "invocation.requested")).find(({ payload }) =>
    String(payload).includes("/hostile"),
  );
  const ended = (await traceOf(page, "invocation.ended")).find(
    ({ requestId }) => requestId === requested?.["requestId"],
  );
  if (!ended) throw new Error("The hostile invocation has not ended.");
  return ended;
}

export async function logShows(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole("tab", { name: "Logs" }).click();
  await page.getByRole("searchbox", { name: "Filter the log by text" }).fill(String(text));
  await expect(page.getByRole("region", { name: "Log lines" })).toContainText(text);
}
