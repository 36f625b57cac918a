/** Playwright drives Chromium here; Firefox is driven over WebDriver BiDi, as it comes from its maker. */
import { expect, test } from "@playwright/test";
import { launch } from "puppeteer-core";
import { findFirefox } from "../.tools/browsers.mjs";

test("the page opens in Firefox", async ({ baseURL }) => {
  const executablePath = findFirefox();
  if (executablePath === undefined) {
    console.log("skipped: no Firefox here and none to be had");
    return test.skip();
  }
  const browser = await launch({ browser: "firefox", executablePath, headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(baseURL ?? "");
    expect(await page.title()).toContain("Two Curls");
    await page.waitForSelector("main");
  } finally {
    await browser.close();
  }
});
