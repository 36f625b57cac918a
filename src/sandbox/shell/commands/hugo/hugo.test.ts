import { expect, test } from "vitest";
import { containerShell } from "../testing/containerShell.ts";
import { buildSite } from "./buildSite.ts";
import { newHugo } from "./hugo.ts";

const config = 'title = "A <site>"\nlanguageCode = "en"\n[params]\ntitle = "not this"\n';
const posts = new Map([
  ["_index.md", "---\ntitle: Home\n---\nHello **there**.\n"],
  ["posts/a.md", "---\ntitle: A post\ndate: 2023-05-09\n---\n| x |\n|---|\n| 1 |\n"],
  ["posts/later.md", "---\ntitle: Later\ndraft: true\n---\n"],
]);

test("a page for each content file that is no draft, linked from the home page, relative all of it", () => {
  const { files } = buildSite(config, posts);
  expect([...files.keys()]).toEqual(["index.html", "posts/a/index.html", "css/style.css"]);
  const home = files.get("index.html") ?? "";
  expect(home).toContain("<title>A &#60;site&#62;</title>");
  expect(home).toContain("Hello <strong>there</strong>.");
  expect(home).toContain('href="posts/a/index.html"');
  const post = files.get("posts/a/index.html") ?? "";
  expect(post).toContain('href="../../css/style.css"');
  expect(post).toContain("<td>1</td>");
});

test("hugo builds the site of the current folder into public/ and says how much", async () => {
  const { run } = containerShell([newHugo]);
  await run("mkdir -p content; echo 'title = \"T\"' > config.toml; echo '# Hi' > content/_index.md");
  const { stdout, stderr, exitCode } = await run("hugo");
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  expect(stdout).toContain("Pages            |  1");
  expect((await run("grep -c '<h1>Hi</h1>' public/index.html")).stdout).toBe("1\n");
});

test("without a configuration there is no site; its version is told", async () => {
  const { run } = containerShell([newHugo]);
  expect((await run("hugo")).exitCode).toBe(255);
  expect((await run("hugo version")).stdout).toMatch(/^hugo v0\.111\.3-.*\+extended linux\/amd64/);
});
