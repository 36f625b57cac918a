import { expect, type Page } from "@playwright/test";
import { spareWorkers } from "../../src/sandbox/spareWorkers.ts";
import type { ScriptName } from "../../src/wire/framePort.ts";

/** Waits until the frame has all its spare workers of a script, beside those of `environments`: it makes them while nothing begins. */
export async function sparesMade(page: Page, script: ScriptName, environments = 0): Promise<void> {
  const inFrame = (): number =>
    page.workers().filter((worker) => worker.url().startsWith("blob:null/")).length;
  await expect.poll(inFrame, { timeout: 30_000 }).toBe(environments + spareWorkers[script]);
}
