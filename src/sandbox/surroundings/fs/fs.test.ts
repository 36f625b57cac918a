import { expect, test } from "vitest";
import { DrivenProcess } from "../../testing/drivenProcess.ts";

const shown = async (source: string, given = {}): Promise<string> => {
  const driven = await DrivenProcess.start({
    files: {
      "/var/task/bootstrap.mjs": `import fs from 'node:fs';\n${source}`,
      "/var/task/data/a.json": '{"a":1}',
    },
    ...given,
  });
  await driven.runTimers();
  return driven.stdout + driven.stderr;
};

test.each([
  ["fs.writeFileSync('/var/task/x', '')", "EROFS -30 open EROFS: read-only file system, open '/var/task/x'"],
  ["fs.mkdirSync('/opt/x')", "EROFS -30 mkdir EROFS: read-only file system, mkdir '/opt/x'"],
  ["fs.unlinkSync('data/a.json')", "EROFS -30 unlink EROFS: read-only file system, unlink 'data/a.json'"],
  ["fs.readFileSync('/nope')", "ENOENT -2 open ENOENT: no such file or directory, open '/nope'"],
  ["fs.readFileSync('/tmp')", "EISDIR -21 read EISDIR: illegal operation on a directory, read"],
  ["fs.writeFileSync('/tmp/a/b', '')", "ENOENT -2 open ENOENT: no such file or directory, open '/tmp/a/b'"],
  [
    "fs.writeFileSync('/tmp/big', Buffer.alloc(2000))",
    "ENOSPC -28 write ENOSPC: no space left on device, write",
  ],
  ["fs.readdirSync('data/a.json')", "ENOTDIR -20 scandir ENOTDIR: not a directory, scandir 'data/a.json'"],
])("%s fails as on Lambda", async (call, line) => {
  const text = await shown(
    `try { ${call} } catch (e) { console.log(e.code, e.errno, e.syscall, e.message) }`,
    { tmpLimitBytes: 1000 },
  );
  expect(text).toBe(`${line}\n`);
});

test("what is written below /tmp is there, told, and restored in the next process", async () => {
  const driven = await DrivenProcess.loop(
    "import fs from 'node:fs'; fs.mkdirSync('/tmp/a/b', { recursive: true }); fs.writeFileSync('/tmp/a/b/c.txt', 'hé'); fs.appendFileSync('/tmp/a/b/c.txt', '!'); fs.writeFileSync('/tmp/gone', ''); fs.rmSync('/tmp/gone')",
  );
  expect([...driven.tmp]).toEqual([
    ["/tmp/a/b/c.txt", Buffer.from("hé!").toString("base64")],
    ["/tmp/gone", null],
  ]);
  const tmp = [{ path: "/tmp/a/b/c.txt", base64: Buffer.from("hé!").toString("base64") }];
  expect(
    await shown(
      "console.log(fs.readFileSync('/tmp/a/b/c.txt', 'utf8'), fs.readdirSync('/tmp'), fs.statSync('/tmp/a').isDirectory())",
      { tmp },
    ),
  ).toBe("hé! [ 'a' ] true\n");
});

test("a file written in a thousand pieces is told a few times, whole at the end", async () => {
  const driven = await DrivenProcess.loop(
    "import fs from 'node:fs'; for (let i = 0; i < 1000; i++) fs.appendFileSync('/tmp/log', 'line\\n')",
  );
  expect(Buffer.from(driven.tmp.get("/tmp/log") ?? "", "base64").length).toBe(5000);
  expect(driven.messages.length).toBeLessThan(30);
});

test("sync, callback and promise forms agree", async () => {
  expect(
    await shown(
      "import { readFile } from 'node:fs/promises'; const sync = fs.readFileSync('data/a.json', 'utf8'); const promised = await readFile(new URL('./data/a.json', import.meta.url), { encoding: 'utf8' });" +
        "fs.readFile('data/a.json', (e, b) => console.log(e, b.toString() === sync, promised === sync, fs.existsSync('nope'))); await readFile('nope').catch((e) => console.log(e.code, e instanceof Error))",
    ),
  ).toBe("null true true false\nENOENT true\n");
});

test("descriptors read, write and end", async () => {
  expect(
    await shown(
      "const fd = fs.openSync('/tmp/x', 'w+'); fs.writeSync(fd, 'hello'); const b = Buffer.alloc(3); fs.readSync(fd, b, 0, 3, 1); fs.closeSync(fd); console.log(b.toString()); try { fs.closeSync(fd) } catch (e) { console.log(e.message) } fs.writeSync(2, 'err\\n')",
    ),
  ).toBe("ell\nEBADF: bad file descriptor, close\nerr\n");
});

test("the rest of /tmp's life: rename, copy, recursive rm, mkdtemp, streams", async () => {
  expect(
    await shown(
      "fs.mkdirSync('/tmp/d'); fs.writeFileSync('/tmp/d/a', '1'); fs.renameSync('/tmp/d', '/tmp/e'); fs.copyFileSync('/tmp/e/a', '/tmp/e/b'); console.log(fs.readdirSync('/tmp/e')); fs.rmSync('/tmp/e', { recursive: true }); console.log(fs.readdirSync('/tmp'), fs.mkdtempSync('/tmp/x-').length);" +
        "const s = fs.createWriteStream('/tmp/s'); s.write('a'); s.end('b'); s.on('finish', () => console.log(fs.readFileSync('/tmp/s', 'utf8')))",
    ),
  ).toBe("[ 'a', 'b' ]\n[] 13\nab\n");
});
