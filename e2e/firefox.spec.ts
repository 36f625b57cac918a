/** Playwright drives Chromium here; Firefox is driven over WebDriver BiDi, as it comes from its maker. */
import { expect, test } from "@playwright/test";
import { launch } from "puppeteer-core";
import { findFirefox } from "../.tools/browsers.mjs";
import { fastLoop } from "./driving/scenario.ts";

test("Firefox walks from nothing to a cold start, a warm message and ten at once", async ({ baseURL }) => {
  test.setTimeout(90_000);
  const executablePath = findFirefox();
  if (executablePath === undefined) {
    console.log("skipped: no Firefox here and none to be had");
    return test.skip();
  }
  const browser = await launch({ browser: "firefox", executablePath, headless: true });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${baseURL}${fastLoop}`);
    expect(await page.title()).toContain("Two Curls");
    const see = (label: string) => page.locator(`section[aria-label="${label}"]`).setTimeout(20_000).wait();
    const press = (name: string) => page.locator(`::-p-xpath(//button[normalize-space()="${name}"])`).click();
    const quiet = () => page.evaluate(() => window.twoCurls?.quiet());
    const count = async (part: string) =>
      (await page.evaluate(() => window.twoCurls?.trace() ?? "")).split(part).length - 1;

    await page.waitForFunction(() => window.twoCurls !== undefined);
    await quiet();
    await press("Send a request");
    await see("env-1, frozen, served 1 event");
    expect(await count(" environment.initEnded ")).toBe(1);
    expect(await count(`"status":200,"headers":[["x-amzn-RequestId"`)).toBe(1);

    await press("Send a message");
    await see("env-1, frozen, served 2 events");
    expect(await count(" environment.launched ")).toBe(1);

    await page.evaluate(() => {
      const request = { method: "GET", target: "/", headers: [], body: "" };
      window.twoCurls?.send({ type: "sendRequest", request, count: 10 });
    });
    await quiet();
    expect(await count(" environment.launched ")).toBe(10);
    expect(await count(" environment.frozen ")).toBe(12);
    expect(await count(`"status":200,"headers":[["x-amzn-RequestId"`)).toBe(11);
  } finally {
    await browser.close();
  }
});
