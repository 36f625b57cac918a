// 100 busy environments on the stage, against an empty page in the same browser.

import { expect, type Page, test } from "@playwright/test";
import { defaultConfiguration } from "../../src/model/functionConfiguration.ts";
import { openScenario, send } from "../driving/scenario.ts";

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

async function framesASecond(page: Page): Promise<number> {
  return await page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        let since = 0;
        const count = (now: number): void => {
          since ||= now;
          if (now - since >= ms) return resolve((frames * 1000) / (now - since));
          frames++;
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      }),
    overMs,
  );
}
