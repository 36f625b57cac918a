// A shell beside the process of an environment: the same files and variables, while the loop is frozen or runs.

import { expect, type Page, test } from "@playwright/test";
import { advance, openScenario, quiet, send, sendGet, traced, traceOf } from "./driving/scenario.ts";
import { Terminal } from "./driving/terminal.ts";

const scenario = "?example=startup-sh&seed=7&pace=max&cpu=fixed";

/** The article's container with other business code. */
async function deploy(page: Page, businessCode: string): Promise<void> {
  const [deployed] = await traceOf(page, "function.deployed");
  const { files, configuration }: { files?: Record<string, string>; configuration?: object } =
    Object(deployed);
  await send(page, { type: "deploy", files: { ...files, "businesscode.sh": businessCode }, configuration });
}

async function shellIn(page: Page, environment: string): Promise<Terminal> {
  await page.getByRole("button", { name: "Open another terminal" }).click();
  await page.getByRole("button", { name: `A shell in ${environment}` }).click();
  return new Terminal(page, {
    id: environment,
    label: `Shell in ${environment}`,
    prompt: String.raw`bash-5\.2\$\s*`,
  });
}

async function logged(page: Page): Promise<string> {
  return (await traceOf(page, "process.wrote")).map(({ text }) => text).join("");
}

test("in a frozen environment a shell has its files and variables, and the next invocation sees what it wrote", async ({
  page,
}) => {
  await openScenario(page, scenario);
  await deploy(page, "#!/bin/bash\ncat /tmp/mark || echo no mark yet\n");
  await sendGet(page, "/");
  await quiet(page);
  await traced(page, "environment.frozen");
  const shell = await shellIn(page, "env-1");
  await shell.run("echo $AWS_LAMBDA_FUNCTION_NAME $AWS_LAMBDA_RUNTIME_API; head -n 1 /startup.sh; ls /tmp");
  await shell.shows(/two-curls 169\.254\.100\.1:9001\s+#!\/bin\/bash\s[\s\S]*\bhugo\b/);
  await shell.run("echo from the shell > /tmp/mark");
  await shell.run("echo no > /mark");
  await shell.shows("Read-only file system");
  expect(await logged(page)).not.toContain("from the shell");
  await sendGet(page, "/");
  await quiet(page);
  expect(await traceOf(page, "environment.launched")).toHaveLength(1);
  expect(await logged(page)).toContain("from the shell");
});

test("beside a running loop a shell's lines run, and the loop reads what they left", async ({ page }) => {
  await openScenario(page, `${scenario}&paused`);
  await deploy(page, "#!/bin/bash\necho started > /tmp/state\nsleep 20\ncat /tmp/mark\n");
  await sendGet(page, "/");
  await advance(page, 10_000);
  await traced(page, "invocation.started");
  const shell = await shellIn(page, "env-1");
  await shell.enter("cat /tmp/state; echo while it ran > /tmp/mark");
  await traced(page, "shell.entered");
  await advance(page, 1000);
  await shell.shows(/^[\s\S]*\sstarted\s+bash-5\.2\$\s*$/);
  expect(await traceOf(page, "invocation.ended")).toEqual([]);
  await advance(page, 30_000);
  await traced(page, "invocation.ended");
  expect(await logged(page)).toContain("while it ran");
});

test("a shell outlives the process beside it: the next process of the environment has it again", async ({
  page,
}) => {
  await openScenario(page, scenario);
  await deploy(page, "#!/bin/bash\n[ ! -e /tmp/crash ] || { rm /tmp/crash; exit 3; }\n");
  await sendGet(page, "/");
  await quiet(page);
  const shell = await shellIn(page, "env-1");
  await shell.run("touch /tmp/crash /tmp/kept");
  await sendGet(page, "/");
  await quiet(page);
  await shell.shows("/tmp is kept");
  await sendGet(page, "/");
  await quiet(page);
  await shell.run("ls /tmp/kept");
  await shell.shows(/\/tmp\/kept\s+bash-5\.2\$\s*$/);
});
