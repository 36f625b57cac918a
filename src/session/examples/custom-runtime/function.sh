handler () {
  EVENT_DATA="$1"
  # What goes to standard error is the log, what goes to standard output is the response
  echo "Event: $EVENT_DATA" >&2
  NAME=$(echo "$EVENT_DATA" | grep -o '"path": *"[^"]*"' | cut -d'"' -f4)
  echo "{\"statusCode\": 200, \"body\": \"Hello from bash, you asked for $NAME\"}"
}
