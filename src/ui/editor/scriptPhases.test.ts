import { expect, test } from "vitest";
import { isShellScript, isSourcedBy, phasesOfScript } from "./scriptPhases.ts";

/** Each line with the first letter of its phase: i, n, l, r, or a dot. */
function marked(source: string, isSourced = false): string {
  const phases = phasesOfScript(source, isSourced) ?? [];
  return phases.map((phase) => phase?.charAt(0) ?? ".").join("");
}

const startup = `#!/bin/bash
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

test("the script of the article: init before the loop, then next with its request id, business logic, response", () => {
  expect(marked(startup)).toBe(
    ".i....." + "iiiiiii" + "....." + ".." + "nnnnnn" + "....." + "l" + "..." + "rr" + "...",
  );
});

test("a script that only does the work is business logic from its first line to its last", () => {
  const work = `#!/bin/sh
set -euo pipefail

rm -rf site
git clone https://github.com/owner/site
build() {
  /tmp/hugo
}
build
aws s3 cp ./public/ s3://$BUCKET/ --recursive
`;
  expect(marked(work)).toBe(".l." + "lllllll" + ".");
});

test("the loop may be written while :, until false, or with do on its line", () => {
  const inside = `
  E=$(curl -s "$API/next")
  work "$E"
  curl -d ok "$API/$ID/response"
done`;
  const heads = [
    "while :; do",
    "until false; do",
    "while true; do # for ever",
    "for ((;;)); do",
    "while [ 1 ]; do",
  ];
  for (const head of heads) expect(marked(`cd /tmp\n${head}${inside}`), head).toBe("i.nlr.");
  expect(marked(`cd /tmp\nwhile :\ndo${inside}`)).toBe("i..nlr.");
});

test("loops in the business logic end before the loop does, and echo done ends nothing", () => {
  expect(
    marked(`while true; do
  E=$(curl -s "$API/next")
  for word in $E; do
    echo done
  done
  curl -d ok "$API/$ID/response"
done
echo never`),
  ).toBe(".nll.r.i");
});

test("a statement goes on over backslashes, quotes and here-documents", () => {
  expect(
    marked(`while true
do
  E=$(curl -sS \\
    "$API/next")
  cat <<EOF
while true; do # not a loop
EOF
  curl -X POST \\
    "$API/$ID/response" -d '{
    "statusCode": 200
  }'
done`),
  ).toBe("..nnlllrrrr.");
});

test("the URL may be in a variable, and the calls in functions", () => {
  expect(
    marked(`NEXT="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation/next"
answer() {
  curl -s -d "$2" "$BASE/$1/response"
}
while true; do
  EVENT=$(curl -sD headers "$NEXT")
  ID=$(sed -n 's/request-id: //p' headers)
  BODY=$(work "$EVENT")
  answer "$ID" "$BODY"
done`),
  ).toBe("ilrl.nnlr.");
});

test("the custom runtime of AWS's tutorial: bootstrap reads the function in and calls its handler", () => {
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
  expect(marked(bootstrap)).toBe("..i.ii...." + "nnn.nn.ll.rr" + "..");
  const handler = `GREETING=hello
function handler () {
  EVENT_DATA=$1
  echo "$GREETING" 1>&2
}
`;
  expect(marked(handler, true)).toBe("illll.");
  expect(isSourcedBy("function.sh", { bootstrap, "function.sh": handler })).toBe(true);
  expect(isSourcedBy("businesscode.sh", { "startup.sh": startup })).toBe(false);
});

test("both answers of an if are responses, and its words are no work", () => {
  expect(
    marked(`while true; do
  E=$(curl "$API/next")
  if OUT=$(handle "$E"); then
    curl "$API/$ID/response" -d "$OUT"
  else
    curl "$API/$ID/error" -d "$OUT"
  fi
done`),
  ).toBe(".nlr.r..");
});

test("while a quote is open there is nothing to tell", () => {
  expect(phasesOfScript('echo "hello\nwhile true; do', false)).toBeNull();
});

test("a script is known by its name or by its first line", () => {
  expect(isShellScript("startup.sh", "")).toBe(true);
  expect(isShellScript("bootstrap", "#!/bin/bash\n")).toBe(true);
  expect(isShellScript("bootstrap", "#!/usr/bin/env node\n")).toBe(false);
  expect(isShellScript("Dockerfile", "FROM x\n")).toBe(false);
});
