// The seed article's walk, from nothing to a hundred, as one story.

import { expect, test } from "@playwright/test";
import { hundredAtOnce } from "./driving/hundredAtOnce.ts";
import { LaptopTerminal } from "./driving/laptopTerminal.ts";
import { advance, fastLoop, openScenario, quiet, traced, traceOf } from "./driving/scenario.ts";

const idleLifetimeMs = 6 * 60_000;

test("from nothing running to a hundred frozen environments", async ({ page }) => {
  test.setTimeout(90_000);
  await openScenario(page, fastLoop);
  const stage = page.getByRole("region", { name: "Stage", exact: true });
  const terminal = new LaptopTerminal(page);

  await test.step("nothing is running", async () => {
    await expect(stage.getByText("No execution environment is running.")).toBeVisible();
    expect(await traceOf(page, "environment.launched")).toEqual([]);
  });

  await test.step("curl waits while an environment is launched and initialised", async () => {
    // Slow enough to be seen.
    await page.getByRole("radio", { name: "0.1×" }).check();
    await terminal.enter("curl -i $API_URL");
    await expect(stage.getByRole("region", { name: /^env-1, (image download|booting)/ })).toBeVisible();
    await expect(stage.getByRole("region", { name: /^env-1, init/ })).toBeVisible({ timeout: 10_000 });
    await page.getByRole("radio", { name: "Max" }).check();
  });

  await test.step("200 at the prompt, and the prompt is back", async () => {
    await terminal.shows(/HTTP\/2 200[\s\S]*This container has built 1 page\(s\)\.\s*you@laptop:~\$\s*$/);
    await quiet(page);
    const [launched] = await traced(page, "environment.launched");
    expect(launched).toMatchObject({ environmentId: "env-1" });
    await traced(page, "environment.initStarted");
    await traced(page, "environment.initEnded");
  });

  await test.step("the environment is frozen", async () => {
    await expect(stage.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
    await traced(page, "environment.frozen");
  });

  await test.step("a message from the queue goes to the same environment: warm, no init", async () => {
    await terminal.run("aws sqs send-message --queue-url $QUEUE_URL --message-body hello");
    await quiet(page);
    await expect(stage.getByRole("region", { name: "env-1, frozen, served 2 events" })).toBeVisible();
    const [, placed] = await traced(page, "invocation.placed", 2);
    expect(placed).toMatchObject({ environmentId: "env-1", how: "idle" });
    await traced(page, "environment.launched");
    await traced(page, "environment.initStarted");
    const [finished] = await traced(page, "batch.finished");
    expect(finished).toMatchObject({ failed: [] });
  });

  await test.step("idle for long enough, it is shut down", async () => {
    await advance(page, idleLifetimeMs + 10_000);
    const [shuttingDown] = await traced(page, "environment.shuttingDown");
    expect(shuttingDown).toMatchObject({ environmentId: "env-1", reason: "idle" });
    await traced(page, "environment.shutDown");
    await expect(stage.getByText("No execution environment is running any more.")).toBeVisible();
  });

  await test.step("100 simultaneous requests: 100 environments, 100 inits, 100 answers, all of them frozen", async () => {
    await hundredAtOnce(page);
  });
});
