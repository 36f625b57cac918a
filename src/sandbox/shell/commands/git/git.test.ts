import { expect, test } from "vitest";
import { outsideAccount } from "../../../../engine/testing/outsideAccount.ts";
import { containerShell } from "../testing/containerShell.ts";
import { newGit } from "./git.ts";

const shell = () => containerShell([newGit], { answer: outsideAccount().ask });
const url = "https://github.com/ada/aws-lambda-for-the-containers-developer-blog";
const name = "aws-lambda-for-the-containers-developer-blog";

test("clone brings the files of the sample site", async () => {
  const { run, sent } = shell();
  expect(await run(`git clone ${url}; cd ${name}/src/hugo_web_site; ls; grep title config.toml`)).toEqual({
    stdout: "archetypes\nconfig.toml\ncontent\ntitle = 'Two curls and a loop'\n",
    stderr: `Cloning into '${name}'...\n`,
    exitCode: 0,
  });
  expect(sent.map(({ method, url: each }) => `${method} ${each}`)).toEqual([
    `GET ${url}/info/refs?service=git-upload-pack`,
    `POST ${url}/git-upload-pack`,
  ]);
});

test("a second clone into the same place fails, which is why the seed's script begins with rm -rf", async () => {
  const { run } = shell();
  await run(`git clone -q ${url}`);
  expect(await run(`git clone ${url}`)).toEqual({
    stdout: "",
    stderr: `fatal: destination path '${name}' already exists and is not an empty directory.\n`,
    exitCode: 128,
  });
  expect((await run(`rm -rf ${name}; git clone ${url}.git`)).exitCode).toBe(0);
});

test("a folder may be named, and options that a small clone does not need are taken", async () => {
  const { run } = shell();
  expect((await run(`git clone -q --depth 1 -b main ${url} site; ls -A site`)).stdout).toBe(
    ".git\nREADME.md\nsrc\n",
  );
});

test("http is redirected to https", async () => {
  const { run, sent } = shell();
  expect((await run(`git clone -q ${url.replace("https", "http")} site`)).exitCode).toBe(0);
  expect(sent.at(-1)?.url).toMatch(/^https:/);
});

test.each([
  [
    "git clone https://nosuch.invalid/x",
    "Cloning into 'x'...\nfatal: unable to access 'https://nosuch.invalid/x/': Could not resolve host: nosuch.invalid\n",
  ],
  [
    "git clone https://github.com/ada/other",
    "Cloning into 'other'...\nfatal: repository 'https://github.com/ada/other/' not found\n",
  ],
  ["git clone nosuch", "fatal: repository 'nosuch' does not exist\n"],
  ["git push", "fatal: 'git push' is not supported here: git can only clone\n"],
])("%s fails with 128 and leaves nothing behind", async (line, stderr) => {
  const { run } = shell();
  expect(await run(line)).toEqual({ stdout: "", stderr, exitCode: 128 });
  expect((await run("ls")).stdout).toBe("");
});

test("wrong usage is told with 129, an unknown command with 1", async () => {
  const { run } = shell();
  expect(await run("git clone")).toMatchObject({
    stderr: expect.stringContaining("fatal: You must specify a repository to clone.\n"),
    exitCode: 129,
  });
  expect(await run("git foo")).toEqual({
    stdout: "",
    stderr: "git: 'foo' is not a git command. See 'git --help'.\n",
    exitCode: 1,
  });
  expect((await run("git --version")).stdout).toMatch(/^git version \d/);
});
