// What a container of bash scripts comes up against, and what it is told then.

import { expect, test } from "@playwright/test";
import { openWithScript } from "./driving/deployScript.ts";
import { openScenario, quiet, send, sendGet, traced, traceOf } from "./driving/scenario.ts";

const customRuntime = "?example=custom-runtime&seed=7&pace=max&cpu=fixed";
const answer = "echo '{\"statusCode\": 200}'";

test("a bash loop without end is timed out, and another environment answers meanwhile", async ({ page }) => {
  await openWithScript(
    page,
    customRuntime,
    {
      "function.sh": `handler () {\n  case "$1" in *hostile*) while :; do :; done ;; esac\n  ${answer}\n}\n`,
    },
    { timeoutSeconds: 2 },
  );
  await sendGet(page, "/hostile");
  await sendGet(page, "/good");
  await quiet(page);
  const ended = await traceOf(page, "invocation.ended");
  expect(new Set(ended.map(({ outcome }) => outcome))).toEqual(new Set(["response", "timeout"]));
  const answers = await traceOf(page, "call.answered");
  expect(answers.map((each) => /"status":(\d+)/.exec(JSON.stringify(each))?.[1]).sort()).toEqual([
    "200",
    "502",
  ]);
});

test("/tmp has a size: No space left on device, also for the next invocation of the same environment", async ({
  page,
}) => {
  await openWithScript(page, customRuntime, {
    "function.sh": `handler () {
  dd if=/dev/zero of=/tmp/block-$(date +%s%N) bs=1M count=300 || true
  df -h /tmp >&2
  ${answer}
}
`,
  });
  await sendGet(page, "/");
  await quiet(page);
  expect(await traceOf(page, "process.writeRefused")).toEqual([]);
  await sendGet(page, "/");
  await quiet(page);
  expect(await traceOf(page, "environment.launched")).toHaveLength(1);
  expect(await traceOf(page, "process.writeRefused")).toMatchObject([{ why: "ENOSPC" }]);
  const log = (await traceOf(page, "process.wrote")).map(({ text }) => text).join("");
  expect(log).toMatch(/dd: error writing '\/tmp\/block-\d+': No space left on device/);
});

test("Line goes from one line of the script to the next", async ({ page }) => {
  await openScenario(page, "?example=startup-sh&seed=7&cpu=fixed&paused");
  await sendGet(page, "/");
  const here = page.getByText(/^startup\.sh:\d+$/).filter({ visible: true });
  await page.keyboard.press("l");
  await expect(here).toHaveText("startup.sh:2");
  await page.keyboard.press("l");
  await expect(here).toHaveText("startup.sh:8");
  await page.keyboard.press("l");
  await expect(here).toHaveText("startup.sh:9");
  expect(await traceOf(page, "process.reachedLine")).toHaveLength(3);
});

test("another title in businesscode.sh is another title in the bucket", async ({ page }) => {
  await openScenario(page, "?example=startup-sh&seed=7&pace=max&cpu=fixed");
  const openSite = page.getByRole("button", { name: "Open the site in two-curls-site" });
  await sendGet(page, "/");
  await quiet(page);
  await openSite.click();
  const heading = page.getByRole("dialog").frameLocator("iframe").getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Two curls and a loop");
  await page.keyboard.press("Escape");

  const [deployed] = await traceOf(page, "function.deployed");
  const files: Record<string, string> = Object(deployed?.["files"]);
  await page.getByRole("tab", { name: "businesscode.sh" }).click();
  const editor = page.getByRole("textbox", { name: "Code of businesscode.sh" });
  const written = (files["businesscode.sh"] ?? "").replace("Two curls and a loop", "Müller & Söhne's <site>");
  await editor.fill(written);
  await editor.press("Control+s");
  await traced(page, "function.deployed", 2);
  await sendGet(page, "/");
  await quiet(page);
  await openSite.click();
  await expect(heading).toHaveText("Müller & Söhne's <site>");
});

test("a script that bash cannot read fails the init, and is marked at its line", async ({ page }) => {
  await openWithScript(page, "?example=startup-sh&seed=7&pace=max&cpu=fixed", {
    "startup.sh": "#!/bin/bash\necho init\nif true; then\n  echo x\n",
  });
  await sendGet(page, "/");
  await quiet(page);
  const log = (await traceOf(page, "process.wrote")).map(({ text }) => text).join("");
  expect(log).toContain("/startup.sh: line 5: syntax error: unexpected end of file");
  expect(await traceOf(page, "environment.initEnded")).toMatchObject([
    { status: "error" },
    { status: "error" },
  ]);
  await expect(page.getByText("Runtime.ExitError").first()).toBeVisible();
});

test("who is the runtime and answers too late is told so, after being killed", async ({ page }) => {
  await openWithScript(page, "?example=be-the-runtime&seed=7&cpu=fixed&pace=max", {}, { timeoutSeconds: 3 });
  const api = "http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation";
  const type = (text: string) =>
    send(page, { type: "enterLine", environmentId: "env-1", shell: "main", text });
  await sendGet(page, "/hello");
  await traced(page, "shell.prompted");
  await type(`curl -sD /tmp/headers ${api}/next`);
  await traced(page, "shell.prompted", 2);
  await traced(page, "invocation.ended");
  expect(await traceOf(page, "invocation.ended")).toMatchObject([{ outcome: "timeout" }]);
  await sendGet(page, "/again");
  await traced(page, "shell.prompted", 3);
  await type(`ID=$(grep -i aws-request-id /tmp/headers | tr -d '[:space:]' | cut -d: -f2)`);
  await type(`curl -s -w ' %{http_code}\\n' ${api}/$ID/response -d '{"statusCode": 200}'`);
  const said = async () => (await traceOf(page, "shell.wrote")).map(({ text }) => text).join("");
  await expect
    .poll(said)
    .toMatch(/State transition from .* is not allowed[\s\S]* 403|InvalidRequestID[\s\S]* 400/);
});
