// What is here, with examples.

import type { CommandIo } from "./commandIo.ts";

export async function runHelp({ out, outIsTerminal, columns }: CommandIo): Promise<number> {
  const strong = (line: string) => (outIsTerminal ? `\u001b[1m${line}\u001b[0m` : line);
  const lines = text.split("\n").map((line) => {
    const isHeading = /^[A-Z].*:$/.test(line);
    return isHeading ? strong(line) : wrapped(line, columns);
  });
  out(lines.join("\n"));
  return 0;
}

/** Breaks a line between words, and keeps its indent. */
function wrapped(line: string, columns: number): string {
  if (line.length <= columns) return line;
  const indent = /^ */.exec(line)?.[0] ?? "";
  const at = line.lastIndexOf(" ", columns);
  if (at <= indent.length) return line;
  return `${line.slice(0, at).trimEnd()}\n${wrapped(indent + line.slice(at).trim(), columns)}`;
}

const text = `Your laptop, outside AWS: a bash-like shell with these ways in.

Send something to the function:
  curl -i $API_URL                     the prompt waits for the answer
  curl -d @order.json \${API_URL}orders  with a body and a path
  time curl -s $API_URL                how long it takes, virtual time
  aws sqs send-message --queue-url $QUEUE_URL --message-body hello
  aws lambda invoke --function-name two-curls out.json; cat out.json
  hey -n 100 -c 100 $API_URL           100 requests at the same moment

Look at what happened:
  aws logs tail /aws/lambda/two-curls --follow
  aws sqs get-queue-attributes --queue-url $QUEUE_URL --attribute-names All
  aws lambda get-function-configuration --function-name two-curls

The same image, outside Lambda (the project's files are in this folder):
  docker build -t two-curls .          reads the Dockerfile
  docker run --rm two-curls            the loop finds no Runtime API
  docker run -v /tmp:/tmp --rm --entrypoint /businesscode.sh two-curls
  aws s3 ls s3://two-curls-site        what it has copied there

Keys:
  Tab         completes          Up, Down  history; Ctrl-R searches it
  Ctrl-C      hangs up           Ctrl-L    clears the screen
  Esc, Tab    leaves the terminal, Shift-Tab leaves it backwards

Also here: jq grep sed awk cut sort uniq wc xargs seq date sleep timeout find
Not here: job control (&, jobs, kill), trap, vi, ssh, any real host
`;
