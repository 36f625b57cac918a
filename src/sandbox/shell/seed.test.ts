// The seed's two scripts and the custom runtime of the Lambda documentation, in their shape.

import { expect, test } from "vitest";
import { bodyText, textBody, type HttpRequest, type HttpResponse } from "../../model/http.ts";
import { Shell } from "./shell.ts";
import { programStandIns, standIns } from "./testing/standIns.ts";
import { TestHost } from "./testing/testHost.ts";

const startup = `#!/bin/sh
set -euo pipefail

###############################################################
# The container initializes before processing the invocations #
###############################################################

echo Installing the latest version of Hugo...
cd /tmp
export LATESTHUGOBINARYURL=$(curl -s https://api.github.com/repos/gohugoio/hugo/releases/latest | jq -r '.assets[].browser_download_url' | grep Linux-64bit.tar.gz | grep extended)
export LATESTHUGOBINARYARTIFACT=\${LATESTHUGOBINARYURL##*/}
curl -LO $LATESTHUGOBINARYURL
tar -zxvf $LATESTHUGOBINARYARTIFACT
./hugo version

###############################################
# Processing the invocations in the container #
###############################################

while true
do
  # Create a temporary file
  HEADERS="$(mktemp)"
  # Get an event. The HTTP request will block until one is received
  EVENT_DATA=$(curl -sS -LD "$HEADERS" -X GET "http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/next")
  # Extract request ID by scraping response headers received above
  REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)

  ############################
  # Run my arbitrary program #
  ############################

  /businesscode.sh

  ############################

  # Send the response
  curl -X POST "http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/$REQUEST_ID/response"  -d '{"statusCode": 200}'
done
`;

const businesscode = `#!/bin/sh
set -euo pipefail

rm -rf site
mkdir site
cd site
echo built by $(pwd) >index.html
cat index.html
`;

const assets = { assets: [{ browser_download_url: "https://x/hugo_extended_1_Linux-64bit.tar.gz" }] };

function answering(events: number, requests: string[]) {
  let asked = 0;
  return async (request: HttpRequest): Promise<HttpResponse> => {
    requests.push(`${request.method} ${request.url} ${bodyText(request.body)}`.trim());
    if (request.url.endsWith("/latest"))
      return { status: 200, headers: [], body: textBody(JSON.stringify(assets)) };
    if (!request.url.endsWith("/next")) return { status: 202, headers: [], body: textBody("") };
    if (++asked > events) await new Promise(() => undefined);
    const headers = [["Lambda-Runtime-Aws-Request-Id", `id-${asked}`]] as const;
    return { status: 200, headers, body: textBody(`{"n":${asked}}`) };
  };
}

async function untilWaiting(requests: readonly string[], count: number): Promise<void> {
  while (requests.filter((each) => each.endsWith("/next")).length < count) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

test("the seed's startup.sh initializes, polls, runs businesscode.sh and responds, line by line", async () => {
  const requests: string[] = [];
  const files = { "/startup.sh": startup, "/businesscode.sh": businesscode };
  const host = new TestHost({
    files,
    executable: Object.keys(files),
    tools: ["jq", "tar"],
    variables: { AWS_LAMBDA_RUNTIME_API: "127.0.0.1:9001" },
    answer: answering(2, requests),
  });
  void new Shell(host, standIns(host), programStandIns).runProgram(["/startup.sh"], "/");
  await untilWaiting(requests, 3);
  expect(host.stderr).toBe("");
  const init = host.log.slice(0, host.log.indexOf("/startup.sh:20"));
  expect(init).toEqual([
    "/startup.sh:2",
    "/startup.sh:8",
    "out Installing the latest version of Hugo...",
    "/startup.sh:9",
    "/startup.sh:10",
    "/startup.sh:11",
    "/startup.sh:12",
    "/startup.sh:13",
    "out hugo",
    "/startup.sh:14",
    "out hugo v0.140.0 version",
  ]);
  const once = [20, 23, 25, 27, 33].map((line) => `/startup.sh:${line}`);
  for (const line of [2, 4, 5, 6, 7, 8]) once.push(`/businesscode.sh:${line}`);
  once.push("out built by /tmp/site", "/startup.sh:38");
  const waiting = ["/startup.sh:20", "/startup.sh:23", "/startup.sh:25"];
  expect(host.log.slice(init.length)).toEqual([...once, ...once, ...waiting]);
  expect(requests.slice(2)).toEqual([
    "GET http://127.0.0.1:9001/2018-06-01/runtime/invocation/next",
    'POST http://127.0.0.1:9001/2018-06-01/runtime/invocation/id-1/response {"statusCode": 200}',
    "GET http://127.0.0.1:9001/2018-06-01/runtime/invocation/next",
    'POST http://127.0.0.1:9001/2018-06-01/runtime/invocation/id-2/response {"statusCode": 200}',
    "GET http://127.0.0.1:9001/2018-06-01/runtime/invocation/next",
  ]);
});

const bootstrap = `#!/bin/sh
set -euo pipefail

# Initialization - load function handler
source $LAMBDA_TASK_ROOT/"$(echo $_HANDLER | cut -d. -f1).sh"

# Processing
while true
do
  HEADERS="$(mktemp)"
  # Get an event. The HTTP request will block until one is received
  EVENT_DATA=$(curl -sS -LD "$HEADERS" "http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/next")

  # Extract request ID by scraping response headers received above
  REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)

  # Run the handler function from the script
  RESPONSE=$($(echo "$_HANDLER" | cut -d. -f2) "$EVENT_DATA")

  # Send the response
  curl "http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/$REQUEST_ID/response"  -d "$RESPONSE"
done
`;

const functionScript = `function handler () {
  EVENT_DATA=$1
  echo "$EVENT_DATA" 1>&2;
  RESPONSE="Echoing request: '$EVENT_DATA'"

  echo $RESPONSE
}
`;

test("the documentation's bootstrap sources function.sh and posts what its handler prints", async () => {
  const requests: string[] = [];
  const files = { "/var/runtime/bootstrap": bootstrap, "/var/task/function.sh": functionScript };
  const host = new TestHost({
    files,
    executable: ["/var/runtime/bootstrap"],
    variables: { AWS_LAMBDA_RUNTIME_API: "h", LAMBDA_TASK_ROOT: "/var/task", _HANDLER: "function.handler" },
    answer: answering(1, requests),
  });
  void new Shell(host, standIns(host)).runProgram(["/var/runtime/bootstrap"], "/var/task");
  await untilWaiting(requests, 2);
  expect(requests[1]).toBe(
    `GET http://h/2018-06-01/runtime/invocation/id-1/response Echoing request: '{"n":1}'`,
  );
  expect(host.stdout).toBe("");
  expect(host.stderr).toBe('{"n":1}\n');
  expect(host.log).toContain("/var/task/function.sh:3");
  expect(host.log).toContain("/var/runtime/bootstrap:21");
});
