// The build is files, and works wherever files are served.

import { expect, test } from "@playwright/test";
import { serveBuild } from "./driving/staticServer.ts";
import { answersTo, fastLoop, quiet } from "./driving/scenario.ts";

test("the playground works below a path of a host that sends no special headers", async ({ page }) => {
  await using host = await serveBuild("/a/b/");
  await page.goto(`${host.origin}/a/b/${fastLoop}`);
  await page.getByRole("button", { name: "Send a request" }).click();
  await quiet(page);
  await expect(page.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
  expect(await answersTo(page, "/")).toMatchObject([{ status: 200 }]);
  expect(host.seen.filter((each) => !/^connection$|^GET \/a\/b\/|^GET \/favicon/.test(each))).toEqual([]);
});

test("embedded in a page of another origin, the playground works as it does alone", async ({ page }) => {
  const article = (origin: string) =>
    `<!doctype html><title>An article</title>
    <iframe title="Playground" width="1200" height="800" src="${origin}/${fastLoop}"></iframe>`;
  await using host = await serveBuild("/", { "/article.html": article });
  await page.goto(`${host.origin.replace("127.0.0.1", "localhost")}/article.html`);
  const frame = page.frameLocator("iframe[title=Playground]");
  await frame.getByRole("button", { name: "Send a request" }).click();
  await expect(frame.getByRole("region", { name: "env-1, frozen, served 1 event" })).toBeVisible();
});
