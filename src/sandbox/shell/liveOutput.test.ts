import { expect, test } from "vitest";
import { Shell } from "./shell.ts";
import { TestHost } from "./testing/testHost.ts";

async function run(text: string, more: Record<string, string> = {}): Promise<TestHost> {
  const files = { "/startup.sh": text, ...more };
  const host = new TestHost({ files, executable: Object.keys(files) });
  const end = await new Shell(host, []).runProgram(["/startup.sh"], "/tmp");
  host.log.push(end.kind === "exited" ? `exit ${end.exitCode}` : `${end.path}: ${end.refusal}`);
  return host;
}

test("each line is told before its output comes", async () => {
  const { log } = await run("#!/bin/sh\necho one\nfor i in a b; do\n  echo $i >&2\ndone\nexit 3\n");
  expect(log).toEqual([
    "/startup.sh:2",
    "out one",
    "/startup.sh:3",
    "/startup.sh:4",
    "err a",
    "/startup.sh:4",
    "err b",
    "/startup.sh:6",
    "exit 3",
  ]);
});

test("a function writes at once where its caller's output goes, and is collected where its caller collects", async () => {
  const { log } = await run(
    [
      "#!/bin/bash",
      "f() { echo hello; echo oops >&2; return 4; }",
      "f",
      "echo rc=$?",
      'X="$(f)"',
      "echo got $X rc=$?",
      "f | tr a-z A-Z",
      "f >/tmp/file; cat /tmp/file",
      "{ f; f; } >>/tmp/file 2>&1; wc -l </tmp/file",
      "f 2>&1 | sort",
    ].join("\n"),
  );
  expect(log.filter((each) => !each.startsWith("/startup"))).toEqual([
    "out hello",
    "err oops",
    "out rc=4",
    "err oops",
    "out got hello rc=4",
    "err oops",
    "out HELLO",
    "err oops",
    "out hello",
    "out 5",
    "out hello\noops",
    "exit 0",
  ]);
});

test("a child script is a process of its own, and writes live", async () => {
  const child = "#!/bin/bash\necho child $0 $1 ${A:-none} ${B:-none}\nfalse\ncd /\nexit 7\n";
  const { log } = await run(
    "#!/bin/bash\nset -eu\nA=1; export B=2\n/child.sh x || echo rc=$?\necho $(/child.sh y)\npwd\n",
    { "/child.sh": child },
  );
  expect(log).toEqual([
    "/startup.sh:2",
    "/startup.sh:3",
    "/startup.sh:4",
    "/child.sh:2",
    "out child /child.sh x none 2",
    "/child.sh:3",
    "/child.sh:4",
    "/child.sh:5",
    "out rc=7",
    "/startup.sh:5",
    "/child.sh:2",
    "/child.sh:3",
    "/child.sh:4",
    "/child.sh:5",
    "out child /child.sh y none 2",
    "/startup.sh:6",
    "out /tmp",
    "exit 0",
  ]);
});

test("a sourced file runs in the shell itself, its lines told as its own", async () => {
  const { log } = await run("#!/bin/sh\nset -e\n. /lib.sh\nhandler world\necho $V\n", {
    "/lib.sh": "V=5\nhandler() {\n  echo hi $1\n}\n",
  });
  expect(log).toEqual([
    "/startup.sh:2",
    "/startup.sh:3",
    "/lib.sh:1",
    "/lib.sh:2",
    "/startup.sh:4",
    "/lib.sh:3",
    "out hi world",
    "/startup.sh:5",
    "out 5",
    "exit 0",
  ]);
});

test("bash's messages say where", async () => {
  const { stderr, log } = await run(
    "#!/bin/bash\nnosuch\necho $?\n/nope.sh\n/lib.txt\necho x >/var/task/x\necho $?\necho x >/nodir/x || echo no\ncd /nodir\n",
  );
  expect(stderr.split("\n")).toEqual([
    "/startup.sh: line 2: nosuch: command not found",
    "/startup.sh: line 4: /nope.sh: No such file or directory",
    "/startup.sh: line 5: /lib.txt: No such file or directory",
    "/startup.sh: line 6: /var/task/x: Read-only file system",
    "/startup.sh: line 8: /nodir/x: No such file or directory",
    "/startup.sh: line 9: cd: /nodir: No such file or directory",
    "",
  ]);
  expect(log).toContain("out 127");
  expect(log).toContain("refused /var/task/x EROFS");
});
