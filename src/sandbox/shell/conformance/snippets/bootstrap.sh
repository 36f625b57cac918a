#=== the loop of the first script, with a curl of our own
set -euo pipefail
n=0
curl() { ./curl.sh "$@"; }
while true; do
  HEADERS="$(mktemp)"
  EVENT_DATA=$(curl -sS -LD "$HEADERS" -X GET "http://${AWS_LAMBDA_RUNTIME_API:-localhost}/next")
  REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)
  rm "$HEADERS"
  echo "$REQUEST_ID $EVENT_DATA"
  n=$((n + 1))
  if [ $n -eq 3 ]; then break; fi
done
#--- executable curl.sh
#!/bin/bash
printf 'HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id-7\r\n\r\n' > "$3"
echo '{"key": "value"}'

#=== the loop ends where the business script fails
set -euo pipefail
for event in good bad good; do
  echo "event $event"
  ./businesscode.sh "$event"
  echo "response"
done
#--- executable businesscode.sh
#!/bin/bash
set -euo pipefail
[ "$1" != bad ]
echo "built"

#=== the loop goes on where the failure is caught
set -euo pipefail
for event in good bad good; do
  if OUT=$(./businesscode.sh "$event" 2>&1); then echo "response: $OUT"; else echo "error: $OUT ($?)"; fi
done
#--- executable businesscode.sh
#!/bin/bash
set -euo pipefail
cd "$1"
echo "in ${PWD##*/}"
#--- file good/readme
x

#=== the latest version is downloaded and unpacked
set -euo pipefail
mkdir image && printf '#!/bin/bash\necho "hugo v0.1 $1"\n' > image/hugo && chmod +x image/hugo
tar -czf download.tar.gz -C image hugo
export LATESTHUGOBINARYURL=$(cat release.json | jq -r '.assets[].browser_download_url' | grep Linux-64bit.tar.gz | grep extended)
echo "${LATESTHUGOBINARYURL##*/}"
tar -zxvf download.tar.gz
./hugo version
#--- file release.json
{"assets": [{"browser_download_url": "https://h/hugo_0.1_Linux-64bit.tar.gz"},
  {"browser_download_url": "https://h/hugo_extended_0.1_Linux-64bit.tar.gz"}]}

#=== a handler function sourced from a file, as in the tutorial of Lambda
set -euo pipefail
_HANDLER=function.handler
source "$PWD/$(echo $_HANDLER | cut -d. -f1).sh"
RESPONSE=$($(echo "$_HANDLER" | cut -d. -f2) '{"n": 20}')
echo "response [$RESPONSE]"
#--- file function.sh
function handler () {
  EVENT_DATA=$1
  echo "$EVENT_DATA" 1>&2;
  RESPONSE="Echoing request: '$EVENT_DATA'"
  echo $RESPONSE
}

#=== a variable that was forgotten ends a strict bootstrap
set -euo pipefail
echo init
echo "http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/next"
echo never

#=== warm state: what an invocation leaves in a file and a variable, the next one finds
set -euo pipefail
count=0
handle() {
  count=$((count + 1))
  [ -f cache ] || { echo "cold"; echo data > cache; }
  echo "invocation $count $(< cache)"
}
for event in 1 2 3; do handle "$event" > response; cat response; done

#=== a response made by jq from the event
set -euo pipefail
EVENT='{"queryStringParameters": {"name": "Ada \"L\""}}'
NAME=$(jq -r '.queryStringParameters.name' <<< "$EVENT")
jq -n -c --arg name "$NAME" '{statusCode: 200, body: ("hello " + $name)}'

#=== a deadline in milliseconds is compared
deadline=1700000005000
now=$(($(date -u -d @1700000000 +%s) * 1000))
left=$((deadline - now))
if ((left < 6000)); then echo "hurry: $left ms"; fi

#=== an error document for the runtime interface
error() {
  cat <<END
{"errorType": "$1", "errorMessage": "${2//\"/\\\"}", "stackTrace": []}
END
}
error Runtime.ExitError 'it said "no"' | jq -c .

#=== a retry with a growing pause
attempt=0
flaky() { attempt=$((attempt + 1)); [ $attempt -ge 3 ]; }
until flaky; do
  echo "attempt $attempt failed"
  sleep "0.0$attempt"
done
echo "attempt $attempt worked"

#=== logging with a level goes to standard error and the answer to standard output
log() { echo "[$1] ${*:2}" >&2; }
log INFO starting up
answer=$(log DEBUG computing; echo 42)
echo "$answer"
