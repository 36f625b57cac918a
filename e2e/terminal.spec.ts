// The laptop's terminal: a real shell, real keys.

import { expect, test } from "@playwright/test";
import { LaptopTerminal } from "./driving/laptopTerminal.ts";
import { advance, clock, fastLoop, openScenario, quiet, traced, traceOf } from "./driving/scenario.ts";

test("two terminals wait at once, each for its own answer", async ({ page }) => {
  await openScenario(page, `${fastLoop}&paused`);
  const first = new LaptopTerminal(page);
  await first.enter("curl $API_URL");
  await page.getByRole("button", { name: "Open another terminal" }).click();
  const second = new LaptopTerminal(page, 2);
  await second.enter("curl ${API_URL}orders");
  await traced(page, "command.received", 4);
  await expect(page.getByRole("region", { name: "Your laptop" })).toContainText("2 open requests");
  await clock(page, "play");
  await second.shows(/This container has built 1 page\(s\)\.\s*you@laptop:~\$\s*$/);
  await page.getByRole("tab", { name: "Terminal 1" }).click();
  await first.shows(/This container has built 1 page\(s\)\.\s*you@laptop:~\$\s*$/);
});

test("Ctrl-C hangs up, and the exit code is 130; what the call started goes on", async ({ page }) => {
  await openScenario(page, `${fastLoop}&paused`);
  const terminal = new LaptopTerminal(page);
  await terminal.enter("curl $API_URL");
  await traced(page, "call.sent");
  await terminal.press("Control+c");
  await terminal.atPrompt();
  await traced(page, "call.hungUp");
  await terminal.run("echo exit code $?");
  await terminal.shows("exit code 130");
  await clock(page, "play");
  await advance(page, 2000);
  await quiet(page);
  await traced(page, "invocation.ended");
  await traced(page, "environment.frozen");
});

test("hey sends its requests over as many connections as it was told, and reports", async ({ page }) => {
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("hey -n 20 -c 10 $API_URL");
  await terminal.shows(/\[200\]\s+20 responses/);
  await quiet(page);
  expect(await traceOf(page, "call.answered")).toHaveLength(20);
  expect(await traceOf(page, "environment.launched")).toHaveLength(10);
});

test("aws logs tail shows what the function and the platform logged", async ({ page }) => {
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("curl -s -o answer.txt $API_URL");
  await terminal.run("aws logs tail /aws/lambda/two-curls --since 1h | grep -c RequestId");
  await terminal.shows(/\s3\s*you@laptop:~\$\s*$/);
});

test("aws logs tail --follow goes on until Ctrl-C, beside a terminal that sends", async ({ page }) => {
  await openScenario(page, fastLoop);
  const log = new LaptopTerminal(page);
  await log.enter("aws logs tail /aws/lambda/two-curls --follow --format short");
  await page.getByRole("button", { name: "Open another terminal" }).click();
  await new LaptopTerminal(page, 2).run("curl -s $API_URL");
  await page.getByRole("tab", { name: "Terminal 1" }).click();
  await log.shows(/Building the site for GET \/[\s\S]*REPORT/);
  await log.press("Control+c");
  await log.atPrompt();
});

test("an unknown host cannot be resolved, and nothing is asked of the real one", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("curl https://example.invalid/; echo exit code $?");
  await terminal.shows("curl: (6) Could not resolve host: example.invalid");
  await terminal.shows("exit code 6");
  expect(asked.filter((url) => url.includes("example.invalid"))).toEqual([]);
});

test("a message that is sent from the terminal is worked on, and gone from the queue", async ({ page }) => {
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("aws sqs send-message --queue-url $QUEUE_URL --message-body hello");
  await terminal.shows("MessageId");
  await quiet(page);
  await traced(page, "batch.finished");
  await terminal.run(
    "aws sqs get-queue-attributes --queue-url $QUEUE_URL --attribute-names ApproximateNumberOfMessages",
  );
  await terminal.shows('"ApproximateNumberOfMessages": "0"');
});

test("aws lambda invoke hands over a payload and writes the answer to a file", async ({ page }) => {
  await openScenario(page, "?example=handler&seed=7&pace=max&cpu=fixed");
  const terminal = new LaptopTerminal(page);
  await terminal.run(
    "aws lambda invoke --function-name two-curls --cli-binary-format raw-in-base64-out --payload file://event.json out.json",
  );
  await terminal.shows('"StatusCode": 200');
  await terminal.run("cat out.json | jq .statusCode");
  await terminal.shows(/statusCode\s+200\s/);
});

test("the shell knows pipes, completes with Tab and remembers with the arrow up", async ({ page }) => {
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("echo one two | tr a-z A-Z");
  await terminal.shows("ONE TWO");
  await terminal.press("ArrowUp");
  await terminal.shows(/echo one two \| tr a-z A-Z\s*$/);
  await terminal.press("Control+c");
  await page.keyboard.type("cat ord");
  await terminal.press("Tab");
  await terminal.shows(/cat order\.json\s*$/);
});

test("a line that is being typed stays whole when the terminal gets narrower and wider", async ({ page }) => {
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("clear");
  const words = Array.from({ length: 24 }, (_, i) => `word-${i}`).join(" ");
  await terminal.type(`echo ${words}`);
  const handle = page.getByRole("separator", { name: "Width of the terminal" });
  for (const key of ["ArrowLeft", "ArrowRight"]) {
    for (let step = 0; step < 20; step++) await handle.press(key);
    await terminal.showsOnly(`you@laptop:~$ echo ${words}`);
  }
  await terminal.type(" last");
  await terminal.press("Enter");
  await terminal.showsOnly(`you@laptop:~$ echo ${words} last ${words} last you@laptop:~$`);
});

test("lines of a loop stay whole too, with the cursor in the first of them", async ({ page }) => {
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("clear");
  const first = `for word in ${Array.from({ length: 20 }, (_, i) => `word-${i}`).join(" ")}; do`;
  await terminal.enter(first);
  await terminal.type(`echo ${"x".repeat(90)}`);
  await terminal.press("ArrowUp");
  const handle = page.getByRole("separator", { name: "Width of the terminal" });
  for (const key of ["ArrowLeft", "ArrowRight"]) {
    for (let step = 0; step < 20; step++) await handle.press(key);
    await terminal.showsOnly(`you@laptop:~$ ${first} > echo ${"x".repeat(90)}`);
  }
});

test("the width changes while a command runs: its output goes on, and the next line is whole", async ({
  page,
}) => {
  await openScenario(page, `${fastLoop}&paused`);
  const terminal = new LaptopTerminal(page);
  await terminal.enter("curl $API_URL");
  await traced(page, "call.sent");
  await page.setViewportSize({ width: 900, height: 900 });
  await clock(page, "play");
  await terminal.shows(/This container has built 1 page\(s\)\.\s*you@laptop:~\$\s*$/);
  await terminal.run("echo $COLUMNS; seq -s ' ' 60");
  await terminal.shows(/58 59 60\s*you@laptop:~\$\s*$/);
});

test("Ctrl-C at a prompt of several lines drops them all", async ({ page }) => {
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.enter("for i in 1 2; do");
  await terminal.shows(/for i in 1 2; do\s*>\s*$/);
  await page.keyboard.type("echo never $i");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+c");
  await terminal.shows(/> echo never \$i\^C\s+you@laptop:~\$\s*$/);
  await terminal.run("echo exit code $?");
  await terminal.shows(/exit code 130\s+you@laptop:~\$\s*$/);
});

test("what is selected is copied with Ctrl-C, and lines that are pasted run when Enter is pressed", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openScenario(page, fastLoop);
  const terminal = new LaptopTerminal(page);
  await terminal.run("clear; echo copied from; echo here");
  await terminal.select("here");
  await terminal.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("here");
  await page.evaluate(() => navigator.clipboard.writeText("echo first\necho second"));
  await terminal.press("Control+v");
  await terminal.shows(/\$ echo first\s+> echo second\s*$/);
  await page.keyboard.press("Enter");
  await terminal.shows(/\sfirst\s+second\s+you@laptop:~\$\s*$/);
});
