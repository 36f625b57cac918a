/**
 * `npm test`: installs what is missing, then holds the project against everything it promises, stage by stage.
 * Stops at the first stage that fails. The last line is always `N passed, N failed`.
 * With names of stages as arguments, runs those only.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { ensurePackages } from "./packages.mjs";

const scratch = mkdtempSync(join(tmpdir(), "two-curls-test-"));
const report = join(scratch, "report.json");

/** @typedef {{ passed: number, failed: number }} Count */
/** @type {{ name: string, command: string, count?: (report: any) => Count }[]} */
const stages = [
  { name: "types", command: "tsc -b" },
  { name: "lint", command: "oxlint --deny-warnings" },
  { name: "format", command: "oxfmt --check" },
  {
    name: "units",
    command: `vitest run --reporter=default --reporter=json --outputFile.json="${report}"`,
    count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  },
  { name: "unused", command: "knip" },
  { name: "build", command: "vite build" },
  { name: "budgets", command: "node .tools/sizeBudgets.mjs" },
  { name: "e2e", command: "playwright test --project=e2e --reporter=line,json", count: countPlaywright },
  {
    name: "bench",
    command: "playwright test --project=bench --reporter=line,json --pass-with-no-tests",
    count: countPlaywright,
  },
];

/** @type {Count} */
const total = { passed: 0, failed: 0 };
try {
  const named = process.argv.slice(2);
  const chosen = named.length === 0 ? stages : stages.filter(({ name }) => named.includes(name));
  await install(chosen.some(({ name }) => name === "e2e" || name === "bench"));
  for (const stage of chosen) {
    if (!run(stage)) {
      console.error(`\nFailed at the stage "${stage.name}": ${stage.command}`);
      break;
    }
  }
} catch (error) {
  total.failed += 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** @param {boolean} withBrowsers */
async function install(withBrowsers) {
  ensurePackages();
  if (!withBrowsers) return;
  const { ensureChromium, ensureFirefox } = await import("./browsers.mjs");
  process.env["TWO_CURLS_CHROMIUM"] = ensureChromium();
  const firefox = ensureFirefox();
  if (firefox !== undefined) process.env["TWO_CURLS_FIREFOX"] = firefox;
}

/** @param {(typeof stages)[number]} stage */
function run({ name, command, count }) {
  console.log(`\n── ${name} ──`);
  rmSync(report, { force: true });
  const { status } = spawnSync(command, {
    stdio: "inherit",
    shell: true,
    env: {
      ...process.env,
      PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env["PATH"]}`,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  });
  const counted =
    count !== undefined && existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : undefined;
  const { passed, failed } = counted ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  total.passed += passed;
  // A stage that ends badly has failed, also where none of its tests did.
  total.failed += status === 0 ? failed : Math.max(failed, 1);
  return status === 0;
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Count}
 */
function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
