// Outside Lambda: the function's image in the laptop's terminal, with no service around it.

import { expect, test } from "@playwright/test";
import { LaptopTerminal } from "./driving/laptopTerminal.ts";
import { openScenario, quiet, traceOf } from "./driving/scenario.ts";
import { Terminal } from "./driving/terminal.ts";

const container = "?example=startup-sh&seed=7&pace=max&cpu=fixed";

test("the article's business code builds the same site with docker, once /tmp holds a hugo", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await openScenario(page, container);
  const terminal = new LaptopTerminal(page);

  await test.step("docker build reads the Dockerfile as the editor has it", async () => {
    await terminal.run("docker build -t two-curls .");
    await terminal.shows("naming to docker.io/library/two-curls:latest");
  });

  await test.step("without a /tmp of the laptop's there is no hugo: init was bypassed", async () => {
    await terminal.run("docker run --rm --entrypoint /businesscode.sh two-curls; echo exit code $?");
    await terminal.shows("/tmp/hugo: No such file or directory");
    await terminal.shows("exit code 127");
  });

  await test.step("the loop's init leaves hugo in a mounted /tmp, and then finds no Runtime API", async () => {
    await terminal.run("clear; docker run -v /tmp:/tmp --rm two-curls; echo exit code $?");
    await terminal.shows("AWS_LAMBDA_RUNTIME_API: unbound variable");
    await terminal.shows("exit code 1");
  });

  await test.step("with it the business code builds the site, and no environment is launched for it", async () => {
    await terminal.run(
      "clear; docker run -v /tmp:/tmp --rm --entrypoint /businesscode.sh two-curls; echo exit code $?",
    );
    await terminal.shows("exit code 0");
    await terminal.run("clear; aws s3 ls s3://two-curls-site/ | grep index.html");
    await terminal.shows(/\d index\.html/);
    await quiet(page);
    expect(await traceOf(page, "environment.launched")).toEqual([]);
  });

  await test.step("the page that it built opens from the bucket", async () => {
    await page.getByRole("button", { name: "Open the site in two-curls-site" }).click();
    const frame = page.getByRole("dialog").frameLocator("iframe");
    await expect(frame.getByText("Two curls and a loop").first()).toBeVisible();
  });
});

test("a container's endless loop holds nothing up, is listed in the other terminal, and ends with Ctrl-C", async ({
  page,
}) => {
  await openScenario(page, container);
  const terminal = new LaptopTerminal(page);
  await terminal.enter("docker run --name spins amazonlinux:2023 bash -c 'while :; do :; done'");
  await terminal.shows("Status: Downloaded newer image for amazonlinux:2023");
  await page.getByRole("button", { name: "Open another terminal" }).click();
  await page.getByRole("button", { name: "Your laptop" }).click();
  const other = new LaptopTerminal(page, 2);
  await other.run("docker ps");
  await other.shows(/amazonlinux:2023[\s\S]*Up[\s\S]*spins/);
  await page.getByRole("tab", { name: "Terminal 1" }).click();
  await terminal.press("Control+c");
  await terminal.atPrompt();
  await terminal.run("echo exit code $?; docker ps -a");
  await terminal.shows(/exit code 130[\s\S]*Exited \(130\)/);
});

test("a loop that fails for ever shows its output while it runs", async ({ page }) => {
  await openScenario(page, container);
  const terminal = new LaptopTerminal(page);
  await terminal.run("echo 'while true; do curl http:///2018-06-01/; done' > /tmp/loop.sh");
  await terminal.enter("docker run --rm -v /tmp:/tmp amazonlinux:2023 bash /tmp/loop.sh");
  await terminal.shows(/(curl: \(3\) URL rejected: No host part in the URL\s+){3}/);
  await terminal.press("Control+c");
  await terminal.atPrompt();
});

test("docker build says at which line the editor's Dockerfile is wrong", async ({ page }) => {
  await openScenario(page, container);
  const terminal = new LaptopTerminal(page);
  await terminal.run("sed 's/^ADD startup.sh/COPPY startup.sh/' Dockerfile > wrong; docker build -f wrong .");
  await terminal.shows(/>>> COPPY startup\.sh \/startup\.sh[\s\S]*unknown instruction: COPPY/);
});

test("a shell in a container takes lines; Ctrl-C ends its line, and a second one a container that does not heed it", async ({
  page,
}) => {
  await openScenario(page, container);
  const terminal = new LaptopTerminal(page);
  const inside = new Terminal(page, {
    id: "terminal-1",
    label: "Terminal 1 of your laptop",
    prompt: String.raw`bash-5\.2# \s*`,
  });
  await terminal.enter("docker run -it --rm amazonlinux:2023");
  await inside.run("cd /etc; echo written > own; cat own; whoami");
  await inside.shows(/\swritten\s+root\s+bash-5\.2# \s*$/);
  await inside.enter("curl -sS http:///; sleep 1000000; echo never");
  await inside.shows("No host part in the URL");
  await inside.press("Control+c");
  await inside.run("echo exit code $?, in $PWD");
  await inside.shows("exit code 130, in /etc");
  await inside.enter("echo spinning; while :; do :; done");
  await inside.shows(/\sspinning\s*$/);
  await inside.press("Control+c");
  await inside.press("Control+c");
  await terminal.atPrompt();
  await terminal.run("echo exit code $?");
  await terminal.shows(/exit code 130\s+you@laptop:~\$\s*$/);
});
