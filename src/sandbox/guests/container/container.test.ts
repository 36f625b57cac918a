import { expect, test } from "vitest";
import type { ImageStart } from "../../../model/process.ts";
import { DrivenProcess } from "../../testing/drivenProcess.ts";

const loop = `#!/bin/bash
set -euo pipefail
echo init
API="http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation"
while true
do
  HEADERS="$(mktemp)"
  EVENT_DATA=$(curl -sS -LD "$HEADERS" -X GET "$API/next")
  REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)
  /businesscode.sh "$EVENT_DATA"
  curl -sS -X POST "$API/$REQUEST_ID/response" -d '{"statusCode": 200}'
done
`;

const image: ImageStart = { argv: ["/startup.sh"], workingDirectory: "/", executables: [], tools: [] };

function start(files: Record<string, string>, changes: Partial<ImageStart> = {}): Promise<DrivenProcess> {
  return DrivenProcess.start({
    guest: "container",
    files,
    image: { ...image, executables: Object.keys(files), ...changes },
  });
}

test("each line of a script is told when it is reached, and takes a turn", async () => {
  const driven = await start({ "/startup.sh": loop, "/businesscode.sh": '#!/bin/sh\necho "got $1"\n' });
  await driven.runTimers(Number.POSITIVE_INFINITY, () => driven.find("/next") !== undefined);
  expect(driven.stdout).toBe("init\n");
  expect(driven.lines).toEqual([
    "/startup.sh:2",
    "/startup.sh:3",
    "/startup.sh:4",
    "/startup.sh:5",
    "/startup.sh:7",
    "/startup.sh:8",
  ]);
});

test("a shell beside the loop has the same files and keeps what its lines leave", async () => {
  const driven = await start({ "/startup.sh": loop, "/businesscode.sh": "#!/bin/sh\n" });
  await driven.runTimers(Number.POSITIVE_INFINITY, () => driven.find("/next") !== undefined);
  await driven.type("cd /tmp; X=7; f() { echo f$X; }; ls | wc -l");
  await driven.type("pwd; f; false");
  await driven.type("echo $? > mark; cat mark");
  await driven.type("echo no > /var/task/x");
  expect(driven.shellText).toBe("1\n/tmp\nf7\n1\nbash: /var/task/x: Read-only file system\n");
  expect(driven.prompts).toHaveLength(4);
  expect(driven.refused).toEqual(["EROFS /var/task/x"]);
  expect([...driven.tmp.keys()]).toContain("/tmp/mark");
});

test("in a frozen environment a shell's line runs while timers wait", async () => {
  const script = "#!/bin/bash\nsleep 100\n";
  const driven = await start({ "/startup.sh": script });
  await driven.runTimers(1000);
  await driven.type("echo looking", { isFrozen: true });
  expect(driven.shellText).toBe("looking\n");
});

test("Ctrl-C ends what a shell runs", async () => {
  const driven = await start({ "/startup.sh": "#!/bin/bash\nsleep 100\n" });
  await driven.type("sleep 50; echo not reached");
  await driven.type(null);
  await driven.type("echo $?");
  expect(driven.shellText).toBe("130\n");
});

test.each([
  ["a missing entry point", [], {}, "/startup.sh", "no such file or directory"],
  [
    "an entry point without x bit",
    [],
    { "/startup.sh": "#!/bin/bash\n" },
    "/startup.sh",
    "permission denied",
  ],
  [
    "a script without #!",
    ["/startup.sh"],
    { "/startup.sh": "echo hi\n" },
    "/startup.sh",
    "exec format error",
  ],
  [
    "a missing interpreter",
    ["/startup.sh"],
    { "/startup.sh": "#!/bin/nope\n" },
    "/startup.sh",
    "no such file or directory",
  ],
])("%s is not executed at all", async (_, executables, files, path, why) => {
  const driven = await start(files, { executables });
  expect(driven.exit).toEqual({ notExecuted: path, why });
});

test("an unknown command ends the process with what bash says, and its code", async () => {
  const driven = await start({ "/startup.sh": "#!/bin/bash\nset -e\nnosuch --x\n" });
  await driven.runTimers();
  expect(driven.stderr).toBe("/startup.sh: line 3: nosuch: command not found\n");
  expect(driven.exit).toEqual({ code: 127 });
});

test("a person is the runtime: their prompt is there, and exit ends the process", async () => {
  const driven = await DrivenProcess.start({ guest: "person", image: { ...image, argv: [] } });
  expect(driven.prompts).toEqual(["bash-5.2$ "]);
  await driven.type("echo $AWS_LAMBDA_RUNTIME_API", { shell: "main" });
  expect(driven.shellText).toBe("169.254.100.1:9001\n");
  await driven.type("curl -s http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/next", {
    shell: "main",
  });
  expect(driven.find("/next")).toBeDefined();
  expect(driven.prompts).toHaveLength(2);
  await driven.type(null, { shell: "main" });
  await driven.type("exit 3", { shell: "main" });
  expect(driven.exit).toEqual({ code: 3 });
});
