// The AWS CLI, as far as this account goes: one queue with its dead-letter queue, one function, one log group, S3.

import type { AwsOperation } from "../../../sandbox/shell/commands/aws/awsArguments.ts";
import { awsServices, s3NotHere } from "../../../sandbox/shell/commands/aws/newAws.ts";
import { own, runAws } from "../../../sandbox/shell/commands/aws/runAws.ts";
import { getFunctionConfiguration, invoke } from "./awsLambda.ts";
import { tail } from "./awsLogs.ts";
import { getQueueAttributes, getQueueUrl, sendMessage } from "./awsSqs.ts";
import type { CommandIo } from "./commandIo.ts";
import { exchangeOver } from "./reach.ts";

const services: Readonly<Record<string, Readonly<Record<string, AwsOperation<CommandIo>>>>> = {
  lambda: { invoke, "get-function-configuration": getFunctionConfiguration },
  logs: { tail },
  ...awsServices<CommandIo>(({ service }) => exchangeOver(service)),
  sqs: {
    "send-message": sendMessage,
    "get-queue-attributes": getQueueAttributes,
    "get-queue-url": getQueueUrl,
  },
};

export function runLaptopAws(io: CommandIo): Promise<number> {
  return runAws(io, { services, notHere, help });
}

const notHere: Readonly<Record<string, string>> = {
  ...s3NotHere,
  "sqs receive-message":
    "receive-message is not supported here: Lambda's event source mapping is this queue's one consumer",
};

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
  aws s3 ls [s3://bucket/prefix] [--recursive]
  aws s3 cp|sync SOURCE TARGET, aws s3 rm|mb s3://bucket
  aws sts get-caller-identity

Exit codes: 1 a transfer failed, 252 wrong usage, 254 the service refused. No retries (AWS_MAX_ATTEMPTS=1).
`;
