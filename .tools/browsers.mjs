/**
 * The browsers that the tests drive: where they are, and how they get here.
 * An environment variable wins: TWO_CURLS_CHROMIUM, TWO_CURLS_FIREFOX (the path of an executable).
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const downloadPatienceMs = 300_000;

/** @returns {string | undefined} the path of a Chromium */
export function findChromium() {
  return (
    process.env["TWO_CURLS_CHROMIUM"] ||
    downloadedChromium() ||
    firstOnPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
  );
}

/** @returns {string | undefined} the path of a Firefox */
export function findFirefox() {
  return process.env["TWO_CURLS_FIREFOX"] || firstOnPath(["firefox", "firefox-esr"]);
}

/** @returns {string} the path of a Chromium; throws where none can be had */
export function ensureChromium() {
  const path =
    findChromium() ?? (downloadChromium(), downloadedChromium()) ?? (aptInstall("chromium"), findChromium());
  if (path === undefined) throw new Error("No Chromium: install one, or name it in TWO_CURLS_CHROMIUM");
  return path;
}

/** @returns {string | undefined} the path of a Firefox, undefined where none can be had */
export function ensureFirefox() {
  return findFirefox() ?? (aptInstall("firefox-esr"), findFirefox());
}

export const chromiumFlags = [
  // Chromium refuses its own sandbox to root.
  ...(isRoot() ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function downloadedChromium() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function downloadChromium() {
  console.log("Asking Playwright for its Chromium…");
  spawnSync("npx playwright install --no-shell chromium", {
    stdio: "ignore",
    shell: true,
    timeout: downloadPatienceMs,
  });
}

/** @param {string} name */
function aptInstall(name) {
  if (!isRoot() || firstOnPath(["apt-get"]) === undefined) return;
  console.log(`Installing ${name} with apt-get…`);
  spawnSync(`apt-get update -qq && apt-get install -y -qq --no-install-recommends ${name}`, {
    stdio: ["ignore", "ignore", "inherit"],
    shell: true,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** @param {string[]} names */
function firstOnPath(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}
