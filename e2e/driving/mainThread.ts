// What a person feels of a busy page: frames that come, and tasks that hold them up.

import { expect, type Page } from "@playwright/test";

const mostWindows = 5;
const windowMs = 500;

export interface FrameRates {
  /** Frames a second. */
  readonly page: number;
  readonly emptyPage: number;
}

/**
 * How many frames the page draws, beside an empty page that draws at the same time: a busy machine slows down both,
 * work on the page's main thread slows down the one. The best of up to five half seconds.
 */
export async function frameRates(page: Page, emptyPage: Page): Promise<FrameRates> {
  let best: FrameRates = { page: 0, emptyPage: 1 };
  for (let each = 0; each < mostWindows && best.page < best.emptyPage; each++) {
    const [own, empty] = await Promise.all([framesDuring(page, windowMs), framesDuring(emptyPage, windowMs)]);
    if (own / empty > best.page / best.emptyPage) best = { page: own, emptyPage: empty };
  }
  return best;
}

async function framesDuring(page: Page, ms: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        let first: number | null = null;
        const count = (now: number): void => {
          first ??= now;
          if (now - first >= wanted) return resolve((frames * 1000) / (now - first));
          frames++;
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      }),
    ms,
  );
}

/** What people do not feel, ms (the browser's own measure of a long task). */
const unfeltMs = 50;

/**
 * Holds the longest task of the page's main thread while `act` runs against the longest while `usual` runs, which is
 * the same with harmless code: at most twice that long, unless nobody feels it anyhow. What loads with the page has
 * loaded before.
 */
export async function expectNoLongerTasks(
  page: Page,
  usual: () => Promise<void>,
  act: () => Promise<void>,
): Promise<void> {
  await everythingLoaded(page);
  const usualMs = await longestTaskDuring(page, usual);
  const actMs = await longestTaskDuring(page, act);
  expect(actMs, `ms of the longest task; ${usualMs} with harmless code`).toBeLessThanOrEqual(
    Math.max(unfeltMs, 2 * usualMs),
  );
}

/** The editor and the terminal load after the first screen; then the page has a moment with nothing to do. */
async function everythingLoaded(page: Page): Promise<void> {
  await expect(page.locator(".cm-content")).toBeVisible();
  await expect(page.locator(".xterm-screen").first()).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** Tells the page's main thread from that of the sandboxed frame, whose process begins and ends the workers. */
const mark = "two-curls main thread";

/**
 * The longest task of the page's main thread while `act` ran, in ms of CPU. Not wall clock, as the browser's own
 * `longtask` entries are: those also count how long a task waited for a core that others keep busy.
 */
async function longestTaskDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error("This page has no browser.");
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  let recorded = "";
  try {
    await page.evaluate((name) => performance.mark(name), mark);
    await act();
  } finally {
    recorded = (await browser.stopTracing()).toString();
  }
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(recorded);
  const marked = traceEvents.find(({ name }) => name === mark);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) =>
      name === "ThreadControllerImpl::RunTask" && pid === marked?.pid && tid === marked.tid,
  );
  if (tasks.length === 0) throw new Error("The browser recorded no task.");
  return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU time in µs. */
  readonly tdur?: number;
}
