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

const variables = new Map<string, string>();
const built = (content: ReadonlyMap<string, string>, more = {}) =>
  buildSite({ config, variables, content, buildsDrafts: false, ...more });

test("a page for each content file that is no draft, linked from the home page, relative all of it", () => {
  const { files } = built(posts);
  expect([...files.keys()]).toEqual(["index.html", "posts/a/index.html", "css/style.css"]);
  const home = files.get("index.html") ?? "";
  expect(home).toContain("<title>A &#60;site&#62;</title>");
  expect(home).toContain('<h1><a href="index.html">A &#60;site&#62;</a></h1>');
  expect(home).toContain("Hello <strong>there</strong>.");
  expect(home).toContain('href="posts/a/index.html"');
  const post = files.get("posts/a/index.html") ?? "";
  expect(post).toContain('href="../../css/style.css"');
  expect(post).toContain("<td>1</td>");
});

test("a variable comes before the configuration, whatever characters it has", () => {
  const title = new Map([["HUGO_TITLE", `Curls & <loops> | 'two' "für" \\1`]]);
  const home = built(posts, { variables: title }).files.get("index.html") ?? "";
  expect(home).toContain("<title>Curls &#38; &#60;loops&#62; | &#39;two&#39; &#34;für&#34; \\1</title>");
});

test("raw HTML is omitted, and links to scripts lead nowhere", () => {
  const text = "<script>alert(1)</script>\n\na <b>b</b> [x](javascript:alert(1)) [y](https://y.example)\n";
  const home = built(new Map([["_index.md", text]])).files.get("index.html") ?? "";
  expect(home).not.toMatch(/<script|<b>|javascript:/);
  expect(home).toContain("<!-- raw HTML omitted -->");
  expect(home).toContain('<a href="https://y.example">y</a>');
});

test("drafts are built when asked for", () => {
  expect([...built(posts, { buildsDrafts: true }).files.keys()]).toContain("posts/later/index.html");
});

test("hugo builds another folder into yet another, with what lies in static/", async () => {
  const { run } = containerShell([newHugo]);
  await run(
    "mkdir -p site/static/img; echo 'title = \"T\"' > site/config.toml; echo x > site/static/img/a.txt",
  );
  const { stdout, stderr, exitCode } = await run("hugo -s site --destination=/tmp/out -D --minify");
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  expect(stdout).toContain("Static files     |  2");
  expect((await run("cat out/img/a.txt; ls out")).stdout).toBe("x\ncss\nimg\nindex.html\n");
  expect((await run("hugo -s site --quiet")).stdout).toBe("");
});

test("layouts are passed over, and hugo says so", async () => {
  const { run } = containerShell([newHugo]);
  await run("mkdir layouts; echo 'title = \"T\"' > config.toml; echo '{{ .Title }}' > layouts/index.html");
  expect((await run("hugo")).stdout).toContain("layouts/ is passed over");
});

test.each([
  ["hugo --frob", "unknown flag: --frob"],
  ["hugo -x", "unknown shorthand flag: 'x' in -x"],
  ["hugo -s", "flag needs an argument: 's' in -s"],
  ["hugo serve", 'unknown command "serve" for "hugo"'],
])("%s says what is wrong", async (line, message) => {
  const { stderr, exitCode } = await containerShell([newHugo]).run(line);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(255);
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
