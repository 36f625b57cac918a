// The AWS CLI, as far as this account goes: one queue with its dead-letter queue, one function, one log group.

import { type AwsOperation, awsUsage, readAwsParameters } from "./awsArguments.ts";
import { getFunctionConfiguration, invoke } from "./awsLambda.ts";
import { tail } from "./awsLogs.ts";
import { getQueueAttributes, getQueueUrl, sendMessage } from "./awsSqs.ts";
import type { CommandIo } from "./commandIo.ts";

const services: Readonly<Record<string, Readonly<Record<string, AwsOperation>>>> = {
  lambda: { invoke, "get-function-configuration": getFunctionConfiguration },
  logs: { tail },
  sqs: {
    "send-message": sendMessage,
    "get-queue-attributes": getQueueAttributes,
    "get-queue-url": getQueueUrl,
  },
};

export async function runAws(io: CommandIo): Promise<number> {
  const [service, operation, ...rest] = skipGlobals(io.args);
  if (io.args.includes("--version")) {
    io.out("aws-cli/2 (virtual) two-curls\n");
    return 0;
  }
  if (service === "help" || operation === "help" || io.args.includes("--help") || rest.includes("help")) {
    io.out(help);
    return 0;
  }
  if (service === undefined) throw awsUsage("the following arguments are required: command");
  const operations = own(services, service);
  if (!operations) throw awsUsage(invalidChoice("command", services));
  if (operation === undefined) throw awsUsage("the following arguments are required: operation");
  const chosen = own(operations, operation);
  if (!chosen) throw awsUsage(notHere[`${service} ${operation}`] ?? invalidChoice("operation", operations));
  return chosen.run(readAwsParameters(rest, chosen), io);
}

const notHere: Readonly<Record<string, string>> = {
  "sqs receive-message":
    "receive-message is not supported here: Lambda's event source mapping is this queue's one consumer",
};

/** `aws --region us-east-1 sqs …`: options before the command. */
function skipGlobals(args: readonly string[]): readonly string[] {
  const [first, second] = args;
  if (first === undefined || !first.startsWith("--")) return args;
  const takesValue =
    !first.includes("=") && !first.startsWith("--no-") && second !== undefined && !own(services, second);
  return skipGlobals(args.slice(takesValue ? 2 : 1));
}

function invalidChoice(what: string, choices: Readonly<Record<string, unknown>>): string {
  return `argument ${what}: Invalid choice, valid choices here are:\n\n${Object.keys(choices)
    .map((name) => `  ${name}\n`)
    .join("")}`;
}

/** What Tab offers at each place of the command line. */
export function awsWords(words: readonly string[]): readonly string[] {
  const [service, operation] = words;
  if (service === undefined) return Object.keys(services);
  const operations = own(services, service);
  if (!operations || operation === undefined) return Object.keys(operations ?? {});
  const chosen = own(operations, operation);
  if (!chosen) return [];
  return [...chosen.required, ...chosen.optional, ...(chosen.flags ?? [])].map((name) => `--${name}`);
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const help = `The AWS CLI, as far as this account goes:

  aws sqs send-message --queue-url $QUEUE_URL --message-body TEXT
      [--message-attributes '{"city":{"DataType":"String","StringValue":"Vienna"}}']
  aws sqs get-queue-attributes --queue-url $QUEUE_URL --attribute-names All
      ($DLQ_URL is the dead-letter queue)
  aws sqs get-queue-url --queue-name two-curls-queue
  aws lambda invoke --function-name two-curls [--payload JSON] [--log-type Tail]
      [--cli-binary-format raw-in-base64-out] out.json
  aws lambda get-function-configuration --function-name two-curls
  aws logs tail /aws/lambda/two-curls [--follow] [--since 5m] [--format short]

Exit codes: 252 wrong usage, 254 the service refused. No retries (AWS_MAX_ATTEMPTS=1).
`;
