// Opens the playground at a scenario and drives it through its one handle, `window.twoCurls`.

import { expect, type Page } from "@playwright/test";
import { readLine } from "../../src/model/handwriting.ts";
import type { Automation } from "../../src/session/automation.ts";

/** The container in a loop, as fast as it computes, the same at every run. */
export const fastLoop = "?example=container-in-a-loop&seed=7&pace=max&cpu=fixed";

export type TraceEntry = Readonly<Record<string, unknown>>;

export async function openScenario(page: Page, query: string): Promise<void> {
  await page.goto(`./${query}`);
  await page.waitForFunction(() => window.twoCurls !== undefined);
  // The first version is deployed.
  await quiet(page);
}

/** Nothing is under way and nobody owes anything. */
export async function quiet(page: Page): Promise<void> {
  await page.evaluate(() => window.twoCurls?.quiet());
}

/** Full speed through the next `ms` of virtual time. */
export async function advance(page: Page, ms: number): Promise<void> {
  await page.evaluate((each) => window.twoCurls?.clock.advance(each), ms);
}

export async function clock(page: Page, verb: "play" | "pause" | "step"): Promise<void> {
  await page.evaluate((each) => window.twoCurls?.clock[each](), verb);
}

export async function send(page: Page, command: unknown): Promise<void> {
  await page.evaluate((each) => window.twoCurls?.send(each), command);
}

export async function sendGet(page: Page, target: string, count = 1): Promise<void> {
  const request = { method: "GET", target, headers: [], body: "" };
  await send(page, { type: "sendRequest", request, count });
}

/** The trace so far; with a type, its entries of that type. */
export async function traceOf(page: Page, type?: string): Promise<readonly TraceEntry[]> {
  const text = await page.evaluate(() => window.twoCurls?.trace() ?? "");
  const entries: TraceEntry[] = [];
  for (const line of text.split("\n")) {
    const entry = readLine(line);
    if (entry) entries.push(entry);
  }
  return type === undefined ? entries : entries.filter((entry) => entry["type"] === type);
}

/** Waits until the trace has `count` entries of this type, and returns them. */
export async function traced(page: Page, type: string, count = 1): Promise<readonly TraceEntry[]> {
  await expect
    .poll(async () => (await traceOf(page, type)).length, { message: `${count} × ${type} in the trace` })
    .toBe(count);
  return traceOf(page, type);
}

/** What the front door answered to the call that asked for `target`, in the order of the calls. */
export async function answersTo(page: Page, target: string): Promise<readonly Answer[]> {
  const entries = await traceOf(page);
  const calls = entries.filter(
    (entry) =>
      entry["type"] === "call.sent" && JSON.stringify(entry).includes(`"target":${JSON.stringify(target)}`),
  );
  const answers: Answer[] = [];
  for (const { callId } of calls) {
    const answered = entries.find((entry) => entry["type"] === "call.answered" && entry["callId"] === callId);
    if (answered) answers.push({ at: Number(answered["at"]), ...readAnswer(answered["response"]) });
  }
  return answers;
}

export interface Answer {
  /** Virtual ms. */
  readonly at: number;
  readonly status: number;
  readonly body: string;
}

function readAnswer(response: unknown): Pick<Answer, "status" | "body"> {
  const { status, body }: { status?: number; body?: { text?: string } } = Object(response);
  return { status: status ?? 0, body: body?.text ?? "" };
}

declare global {
  interface Window {
    twoCurls?: Automation;
  }
}
