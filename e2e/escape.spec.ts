// Ways out of an execution environment, to hosts, to the page, to its neighbours: none of them leads anywhere.

import { expect, test } from "@playwright/test";
import { defaultConfiguration } from "../src/model/functionConfiguration.ts";
import { attempts, neighbourly, reachedPath } from "./driving/attempts.ts";
import { serveBuild } from "./driving/staticServer.ts";
import { answersTo, quiet, send, sendGet, traceOf } from "./driving/scenario.ts";

const configuration = { ...defaultConfiguration, guest: "handler", timeoutSeconds: 10 };
const scenario = "?example=handler&seed=7&pace=max&cpu=fixed";

test("nothing a handler tries reaches a real host, the page or what the browser stores", async ({ page }) => {
  await using victim = await serveBuild(null);
  await using host = await serveBuild("/");
  await page.goto(`${host.origin}/${scenario}`);
  await page.waitForFunction(() => window.twoCurls !== undefined);
  await page.evaluate(() => localStorage.setItem("secret", "of the page"));
  await send(page, {
    type: "deploy",
    files: { "handler.mjs": attempts(victim.origin, host.origin) },
    configuration,
  });
  await quiet(page);
  await sendGet(page, "/try");
  await quiet(page);

  expect(victim.seen).toEqual([]);
  expect(host.seen.filter((each) => each.includes(reachedPath))).toEqual([]);
  const [answer] = await answersTo(page, "/try");
  expect(answer?.status).toBe(200);
  const outcomes: Record<string, string> = JSON.parse(answer?.body ?? "{}");
  expect(Object.keys(outcomes).length).toBeGreaterThan(40);
  const reached = Object.entries(outcomes).filter(([, outcome]) => outcome.startsWith("REACHED"));
  expect(reached).toEqual([]);

  // The virtual outside world answers as a resolver does that knows no such name.
  expect(outcomes["fetch of an unknown host"]).toContain("ENOTFOUND");
});

test("two environments cannot talk to one another", async ({ page }) => {
  await page.goto(`./${scenario}`);
  await page.waitForFunction(() => window.twoCurls !== undefined);
  await send(page, { type: "deploy", files: { "handler.mjs": neighbourly }, configuration });
  await sendGet(page, "/listen", 2);
  await quiet(page);
  expect(
    new Set((await traceOf(page, "environment.launched")).map((entry) => entry["environmentId"])).size,
  ).toBe(2);
  for (const { status, body } of await answersTo(page, "/listen")) {
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ heard: [], globals: 0, files: [] });
  }
});
