// What is here, with examples.

import type { CommandIo } from "./commandIo.ts";

export async function runHelp({ out, outIsTerminal }: CommandIo): Promise<number> {
  const strong = (text: string) => (outIsTerminal ? `\u001b[1m${text}\u001b[0m` : text);
  const [first = "", ...rest] = text.split("\n");
  out([strong(first), ...rest.map((line) => (/^[A-Z].*:$/.test(line) ? strong(line) : line))].join("\n"));
  return 0;
}

const text = `Your laptop, outside AWS: a bash-like shell with these ways in.

Send something to the function:
  curl -i $API_URL                          a request through API Gateway; the prompt waits for the answer
  curl -d @order.json "$API_URL"orders      the same with a body and a path
  time curl -s $API_URL                     how long it takes, in the scenario's virtual time
  aws sqs send-message --queue-url $QUEUE_URL --message-body hello
  aws lambda invoke --function-name two-curls out.json && cat out.json
  hey -n 100 -c 100 $API_URL                100 requests at the same moment

Look at what happened:
  aws logs tail /aws/lambda/two-curls --follow
  aws sqs get-queue-attributes --queue-url $QUEUE_URL --attribute-names All
  aws lambda get-function-configuration --function-name two-curls

Keys:
  Tab completes; Up and Down walk through history, Ctrl-R searches it; Ctrl-C hangs up; Ctrl-L clears.
  Escape, then Tab leaves the terminal; Shift-Tab leaves it backwards.

Also here: jq grep sed awk cut sort uniq head tail wc xargs seq date sleep timeout find diff base64 sha256sum …
Not here: job control (&, jobs, kill), trap, vi, ssh, and every host of the real internet.
`;
