import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { containerShell } from "../testing/containerShell.ts";
import { newGunzip, newGzip, newZcat } from "./gzip.ts";
import { newTar } from "./tar.ts";
import { newUnzip } from "./unzip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function shell(tools?: readonly string[]) {
  const zip = zipSync({
    "dir/": bytes(""),
    "dir/a.txt": bytes("hello".repeat(40)),
    "a-long-name-beyond-the-column.txt": [bytes("x"), { level: 0 }],
  });
  return containerShell([newTar, newGzip, newGunzip, newZcat, newUnzip], {
    files: { "/tmp/a.txt": "hello\n", "/tmp/d/e/f": "x\n", "/tmp/z.zip": zip },
    ...(tools && { tools }),
  });
}

describe("tar", () => {
  test("what was packed comes out again, with its modes", async () => {
    const { run } = shell();
    const { stdout, stderr, exitCode } = await run(
      "chmod 755 d/e/f; tar -czvf x.tgz a.txt d; mkdir o; tar -zxvf x.tgz -C o; cat o/a.txt; stat -c %a o/d/e/f",
    );
    expect([stderr, exitCode]).toEqual(["", 0]);
    expect(stdout).toBe(`${"a.txt\nd/\nd/e/\nd/e/f\n".repeat(2)}hello\n755\n`);
  });

  test("bytes that are no text pass through a pipe", async () => {
    const { run } = shell();
    expect((await run("tar -cz a.txt d | tar tz; tar c a.txt | tar -xO")).stdout).toBe(
      "a.txt\nd/\nd/e/\nd/e/f\nhello\n",
    );
  });

  test("-tv tells mode, owner, size and time", async () => {
    const { run } = shell();
    const { stdout } = await run("tar cf x.tar a.txt d; tar tvf x.tar");
    expect(stdout).toMatch(
      /^-rw-r--r-- root\/root {9}6 \d{4}-\d\d-\d\d \d\d:\d\d a\.txt\ndrwxr-xr-x root\/root {9}0 /,
    );
  });

  test("members can be chosen, left out, and stripped of folders", async () => {
    const { run } = shell();
    await run("tar cf x.tar a.txt d; mkdir o");
    expect((await run("tar xvf x.tar -C o d/e; ls o")).stdout).toBe("d/e/\nd/e/f\nd\n");
    expect((await run("tar xf x.tar -C o --strip-components=1; ls o")).stdout).toBe("d\ne\n");
    expect((await run("tar tf x.tar --exclude=d")).stdout).toBe("a.txt\n");
  });

  test("a name longer than a header has room for is kept", async () => {
    const { run } = shell();
    const name = `${"n".repeat(120)}.txt`;
    expect((await run(`cp a.txt ${name}; tar cf x.tar ${name}; tar tf x.tar`)).stdout).toBe(`${name}\n`);
  });

  test("names lose their leading slash", async () => {
    const { run } = shell();
    expect(await run("tar -cf y.tar /tmp/a.txt; tar tf y.tar")).toEqual({
      stdout: "tmp/a.txt\n",
      stderr: "tar: Removing leading `/' from member names\n",
      exitCode: 0,
    });
  });

  const hint = "Try 'tar --help' or 'tar --usage' for more information.\n";
  const end = "tar: Error is not recoverable: exiting now\n";
  const failed = "tar: Exiting with failure status due to previous errors\n";
  test.each([
    ["tar -xf no.tar", 2, `tar: no.tar: Cannot open: No such file or directory\n${end}`],
    [
      "tar -zxvf no.tar.gz",
      2,
      `tar (child): no.tar.gz: Cannot open: No such file or directory\ntar (child): Error is not recoverable: exiting now\ntar: Child returned status 2\n${end}`,
    ],
    ["tar -zxf a.txt", 2, `\ngzip: stdin: not in gzip format\ntar: Child returned status 1\n${end}`],
    ["tar -xf a.txt", 2, `tar: This does not look like a tar archive\n${failed}`],
    ["tar -zxvf", 64, `tar: option requires an argument -- 'f'\n${hint}`],
    ["tar", 2, `tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\n${hint}`],
    ["tar -cf x.tar", 2, `tar: Cowardly refusing to create an empty archive\n${hint}`],
    ["tar -cf x.tar no", 2, `tar: no: Cannot stat: No such file or directory\n${failed}`],
    [
      "tar czf ok.tgz a.txt; tar xzf ok.tgz -C /no",
      2,
      `tar: /no: Cannot open: No such file or directory\n${end}`,
    ],
    ["tar czf ok.tgz a.txt; tar xzf ok.tgz no", 2, `tar: no: Not found in archive\n${failed}`],
    ["tar cz a.txt | tar x", 2, `tar: Archive is compressed. Use -z option\n${end}`],
    ["tar -Qf x", 64, `tar: invalid option -- 'Q'\n${hint}`],
  ])("%s ends with %i", async (line, exitCode, stderr) => {
    expect(await shell().run(line)).toEqual({ stdout: "", stderr, exitCode });
  });

  test("an image with tar and without gzip cannot unpack .tar.gz", async () => {
    const { stderr, exitCode } = await shell(["tar"]).run("tar -zxf x.tgz");
    expect(stderr).toContain("tar (child): gzip: Cannot exec: No such file or directory\n");
    expect(exitCode).toBe(2);
  });
});

describe("gzip", () => {
  test("takes the place of its file, and gunzip puts it back", async () => {
    const { run } = shell();
    expect((await run("gzip a.txt; ls a.*; zcat a.txt.gz; gunzip a.txt.gz; ls a.*")).stdout).toBe(
      "a.txt.gz\nhello\na.txt\n",
    );
  });

  test("is a filter where no file is named", async () => {
    expect((await shell().run("echo hé | gzip -9 | gunzip; echo hi | gzip | wc -c")).stdout).toBe("hé\n23\n");
  });

  test.each([
    ["gzip nofile", 1, "gzip: nofile: No such file or directory\n"],
    ["gunzip a.txt", 2, "gzip: a.txt: unknown suffix -- ignored\n"],
    ["gzip d", 2, "gzip: d is a directory -- ignored\n"],
    ["gzip -k a.txt; gzip -k a.txt", 2, "gzip: a.txt.gz already exists;\tnot overwritten\n"],
    ["echo hi | gunzip", 1, "\ngzip: stdin: not in gzip format\n"],
    ["zcat a.txt", 1, "\ngzip: a.txt: not in gzip format\n"],
  ])("%s ends with %i", async (line, exitCode, stderr) => {
    expect(await shell().run(line)).toEqual({ stdout: "", stderr, exitCode });
  });
});

describe("unzip", () => {
  test("tells what it does with each member", async () => {
    expect(
      await shell().run("unzip z.zip; cat a-long-name-beyond-the-column.txt; wc -c < dir/a.txt"),
    ).toEqual({
      stdout:
        "Archive:  z.zip\n   creating: dir/\n  inflating: dir/a.txt               \n extracting: a-long-name-beyond-the-column.txt  \nx200\n",
      stderr: "",
      exitCode: 0,
    });
  });

  test("asks before it overwrites, and hears nobody; -o does not ask", async () => {
    const { run } = shell();
    await run("unzip -q z.zip");
    const { stderr, exitCode } = await run("unzip -q z.zip");
    expect(stderr).toContain("replace dir/a.txt? [y]es, [n]o, [A]ll, [N]one, [r]ename:  NULL\n");
    expect(exitCode).toBe(1);
    expect(await run("unzip -qo z.zip -d .")).toEqual({ stdout: "", stderr: "", exitCode: 0 });
  });

  test("-d says where, -p prints", async () => {
    const { run } = shell();
    expect((await run("unzip -p z.zip a-long-name-beyond-the-column.txt")).stdout).toBe("x");
    expect((await run("unzip -q z.zip -d out; ls out/dir")).stdout).toBe("a.txt\n");
  });

  test.each([
    ["unzip no.zip", 9, "unzip:  cannot find or open no.zip, no.zip.zip or no.zip.ZIP.\n"],
    ["unzip -qo z.zip no", 11, "caution: filename not matched:  no\n"],
  ])("%s ends with %i", async (line, exitCode, stderr) => {
    expect(await shell().run(line)).toEqual({ stdout: "", stderr, exitCode });
  });
});
