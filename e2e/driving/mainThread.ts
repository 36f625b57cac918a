// What a person feels of a busy page: frames that come, and tasks that hold them up.

import type { Page } from "@playwright/test";

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

const longTaskMs = 50;

/**
 * The tasks of the page's main threads that took over 50 ms of CPU while `act` ran, in ms. Not wall clock, as the
 * browser's own `longtask` entries are: those also count how long a task waited for a core that others keep busy.
 */
export async function longTasksDuring(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("This page has no browser.");
  await browser.startTracing(page, { categories: ["toplevel"] });
  let recorded = "";
  try {
    await act();
  } finally {
    recorded = (await browser.stopTracing()).toString();
  }
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(recorded);
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === "ThreadControllerImpl::RunTask" && mainThreads.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error("The browser recorded no task.");
  return tasks.map(({ tdur = 0 }) => Math.round(tdur / 1000)).filter((ms) => ms > longTaskMs);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU time in µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}
