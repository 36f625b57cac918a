// 100 environments on the stage, busy ones and those of the past, against an empty page in the same browser.

import { expect, type Page, test } from "@playwright/test";
import { defaultConfiguration } from "../../src/model/functionConfiguration.ts";
import { hundredAtOnce } from "../driving/hundredAtOnce.ts";
import { fastLoop, openScenario, send } from "../driving/scenario.ts";

const count = 100;
const overMs = 4000;
const share = 0.9;

const busyHandler = `
export async function handler() {
  for (let n = 0; n < 600; n++) await new Promise((done) => setTimeout(done, 500));
  return { statusCode: 200 };
}`;

test(`with ${count} busy environments the stage keeps ${share * 100} % of an empty page's frame rate`, async ({
  page,
}) => {
  await page.goto("about:blank");
  const empty = await framesASecond(page);
  await openScenario(page, "?example=handler&seed=7&pace=1x&cpu=fixed");
  const configuration = { ...defaultConfiguration, guest: "handler", timeoutSeconds: 900 };
  await send(page, { type: "deploy", files: { "handler.mjs": busyHandler }, configuration });
  await send(page, {
    type: "sendRequest",
    request: { method: "GET", target: "/", headers: [], body: "" },
    count,
  });
  await page.evaluate((all) => window.twoCurls?.seen("environment.initEnded", all), count);
  const busy = await framesASecond(page);
  console.log(
    `empty page ${empty.toFixed(1)} fps, 100 busy environments ${busy.toFixed(1)} fps, ratio ${(busy / empty).toFixed(2)}`,
  );
  expect(busy / empty).toBeGreaterThanOrEqual(share);
});

/** Of an empty page's frames, where every frame shows another moment: chosen, as smooth to the eye. */
const dragShare = 0.7;

test(`dragged through the past of ${count} environments the stage keeps ${dragShare * 100} % of an empty page's frame rate`, async ({
  page,
}) => {
  await page.goto("about:blank");
  const empty = await framesASecond(page);
  await openScenario(page, fastLoop);
  await hundredAtOnce(page);
  const dragged = await framesASecond(page, 900);
  console.log(
    `empty page ${empty.toFixed(1)} fps, the past dragged ${dragged.toFixed(1)} fps, ratio ${(dragged / empty).toFixed(2)}`,
  );
  await expect(page.getByRole("region", { name: "The past" })).toBeVisible();
  expect(dragged / empty).toBeGreaterThanOrEqual(dragShare);
});

/** With `draggedMs` the screen goes to and fro through so much of the past, once every two seconds. */
async function framesASecond(page: Page, draggedMs = 0): Promise<number> {
  return await page.evaluate(
    ([ms, dragged]) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        let since = 0;
        const count = (now: number): void => {
          since ||= now;
          if (now - since >= ms) return resolve((frames * 1000) / (now - since));
          frames++;
          const part = Math.abs(((now - since) % 2000) - 1000) / 1000;
          if (dragged > 0) window.twoCurls?.clock.show(part * dragged);
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      }),
    [overMs, draggedMs] as const,
  );
}
