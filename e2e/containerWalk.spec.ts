// The seed article's walk with the article's own container: a bash script in a loop that builds a site into a bucket.

import { expect, test } from "@playwright/test";
import { hundredAtOnce } from "./driving/hundredAtOnce.ts";
import { LaptopTerminal } from "./driving/laptopTerminal.ts";
import { advance, openScenario, quiet, send, sendGet, traced, traceOf } from "./driving/scenario.ts";

const container = "?example=startup-sh&seed=7&pace=max&cpu=fixed";
const idleLifetimeMs = 6 * 60_000;

test("the article's walk with its own container, with two triggers and the site in the bucket", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openScenario(page, container);
  const stage = page.getByRole("region", { name: "Stage", exact: true });
  const terminal = new LaptopTerminal(page);

  await test.step("curl comes back with 200 after the container's init, build and response", async () => {
    await terminal.enter("curl -i $API_URL");
    await terminal.shows(/HTTP\/2 200[\s\S]*you@laptop:~\$\s*$/);
    await quiet(page);
    const [initEnded] = await traced(page, "environment.initEnded");
    expect(initEnded).toMatchObject({ status: "success" });
    const lines = await traceOf(page, "process.reachedLine");
    const files = new Set(lines.map(({ file }) => file));
    expect([...files]).toEqual(["/startup.sh", "/businesscode.sh"]);
    await expect(stage.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
  });

  await test.step("the page that the container built opens from the bucket", async () => {
    await stage.getByRole("button", { name: "Open the site in two-curls-site" }).click();
    const dialog = page.getByRole("dialog");
    const frame = dialog.frameLocator("iframe");
    await expect(frame.getByText("Two curls and a loop").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("a message goes to the same environment, warm: /tmp/hugo is still there", async () => {
    await terminal.run("aws sqs send-message --queue-url $QUEUE_URL --message-body hello");
    await quiet(page);
    await expect(stage.getByRole("region", { name: "env-1, frozen, served 2 events" })).toBeVisible();
    await traced(page, "environment.initStarted");
    expect(await traced(page, "batch.finished")).toMatchObject([{ failed: [] }]);
  });

  await test.step("idle for long enough, it is shut down", async () => {
    await advance(page, idleLifetimeMs + 10_000);
    expect(await traced(page, "environment.shuttingDown")).toMatchObject([{ reason: "idle" }]);
  });

  await test.step("100 simultaneous requests: 100 containers that run bash, all answered and frozen", async () => {
    await hundredAtOnce(page);
  });
});

test("without its rm -rf, the second event of the same container fails on the clone that is still there", async ({
  page,
}) => {
  await openScenario(page, container);
  const [deployed] = await traceOf(page, "function.deployed");
  const { files, configuration }: { files?: Record<string, string>; configuration?: object } =
    Object(deployed);
  const businessCode = (files?.["businesscode.sh"] ?? "").replace(/^rm -rf .*\n/m, "");
  await send(page, {
    type: "deploy",
    files: { ...files, "businesscode.sh": businessCode },
    configuration,
  });
  await sendGet(page, "/");
  await quiet(page);
  await sendGet(page, "/");
  await quiet(page);
  const ended = await traceOf(page, "invocation.ended");
  expect(ended.map(({ outcome }) => outcome)).toEqual(["response", "crash"]);
  const log = (await traceOf(page, "process.wrote")).map(({ text }) => text).join("");
  expect(log).toContain("already exists and is not an empty directory");
});

test("a write to the read-only root and what only root may do are refused, and marked on the environment", async ({
  page,
}) => {
  await openScenario(page, "?example=custom-runtime&seed=7&pace=max&cpu=fixed");
  const [deployed] = await traceOf(page, "function.deployed");
  const { files, configuration }: { files?: Record<string, string>; configuration?: object } =
    Object(deployed);
  const functionFile =
    "handler () {\n  mount none /mnt || true\n  echo x > /var/task/x || true\n  echo '{\"statusCode\": 200}'\n}\n";
  await send(page, { type: "deploy", files: { ...files, "function.sh": functionFile }, configuration });
  await sendGet(page, "/");
  await quiet(page);
  expect(await traceOf(page, "process.writeRefused")).toMatchObject([
    { path: "/mnt", why: "EPERM" },
    { path: "/var/task/x", why: "EROFS" },
  ]);
  await expect(page.getByText(/Read-only file system/).first()).toBeVisible();
  await page.getByRole("button", { name: "Look inside env-1" }).click();
  const opened = page.getByRole("region", { name: "Environment env-1" });
  await opened.getByRole("tab", { name: "/tmp" }).click();
  await expect(opened.getByRole("region", { name: "Refused by the system" })).toContainText(
    /Operation not permitted:\s*\/mnt/,
  );
});

test("the person is the runtime: next hangs until an event comes, and the answer reaches the caller", async ({
  page,
}) => {
  await openScenario(page, "?example=be-the-runtime&seed=7&cpu=fixed&pace=max");
  const api = "http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation";
  const type = (text: string) =>
    send(page, { type: "enterLine", environmentId: "env-1", shell: "main", text });
  await sendGet(page, "/hello");
  await traced(page, "shell.prompted");
  await type(`curl -sD /tmp/headers ${api}/next > /tmp/event; cat /tmp/headers`);
  await traced(page, "shell.prompted", 2);
  await type(`ID=$(grep -i aws-request-id /tmp/headers | tr -d '[:space:]' | cut -d: -f2)`);
  await type(`curl -s ${api}/00000000-0000-4000-8000-000000000000/response -d '{}'`);
  await type(`curl -s ${api}/$ID/response -d '{"statusCode": 200, "body": "by hand"}'`);
  await type(`curl -s ${api}/$ID/response -d '{}'`);
  const said = async () => (await traceOf(page, "shell.wrote")).map(({ text }) => text).join("");
  await expect.poll(said).toContain("State transition from RuntimeResponseSentState to InvocationResponse");
  expect(await said()).toMatch(/"Invalid request ID"[\s\S]*"status":"OK"/);
  expect(JSON.stringify(await traced(page, "call.answered"))).toContain("by hand");
});
