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

const image: ImageStart = {
  argv: ["/startup.sh"],
  workingDirectory: "/",
  executables: ["/startup.sh", "/businesscode.sh"],
  tools: [],
};

function start(files: Record<string, string>, changes: Partial<ImageStart> = {}): Promise<DrivenProcess> {
  return DrivenProcess.start({ guest: "container", files, image: { ...image, ...changes } });
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
