import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./.tools/browsers.mjs";

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("no Chromium here: `npm run browsers` installs one");

// Workers inherit this: tests run user code in-process as modules of node:vm.
process.env["NODE_OPTIONS"] =
  `${process.env["NODE_OPTIONS"] ?? ""} --experimental-vm-modules --disable-warning=ExperimentalWarning`;

const port = process.env["TWO_CURLS_PORT"] ?? "4319";
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  outputDir: ".cache/playwright",
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Generous: two tests at a time on a machine that may be busy with more.
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: [["line"]],
  use: {
    baseURL,
    trace: "off",
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath, args: chromiumFlags },
  },
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    timeout: 30_000,
  },
  projects: [
    { name: "e2e", testDir: "e2e", testMatch: "*.spec.ts" },
    // One at a time: a bench measures, so nothing else may run beside it.
    {
      name: "bench",
      testDir: "e2e/bench",
      testMatch: "*.bench.ts",
      workers: 1,
      fullyParallel: false,
      timeout: 120_000,
    },
  ],
});
