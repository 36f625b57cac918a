// aws sqs.

import { queueName, queueUrl } from "../../../model/address.ts";
import { bodyText } from "../../../model/http.ts";
import { deadLetterQueueName, deadLetterQueueUrl } from "../laptopAddress.ts";
import {
  type AwsOperation,
  awsError,
  awsJson,
  awsUsage,
  jsonObject,
  parameterText,
} from "../../../sandbox/shell/commands/aws/awsArguments.ts";
import type { CommandIo } from "./commandIo.ts";

export const sendMessage: AwsOperation<CommandIo> = {
  required: ["queue-url", "message-body"],
  optional: ["message-attributes"],
  async run(parameters, io) {
    if (queueOf(parameters.value("queue-url") ?? "", "SendMessage") !== "main") {
      throw awsUsage("here messages are sent to $QUEUE_URL only: the dead-letter queue is filled by SQS");
    }
    const body = await parameterText(parameters.value("message-body") ?? "", "message-body", io);
    if (body === "") {
      throw awsError(
        "MissingParameter",
        "SendMessage",
        "The request must contain the parameter MessageBody.",
      );
    }
    const attributes = await messageAttributes(parameters.value("message-attributes"), io);
    const content = { front: "queue", message: { body, attributes } } as const;
    const result = await io.service.call(content, null, io.signal);
    if (result.outcome !== "answered")
      throw awsUsage("Connection was closed before we received a valid response");
    const answer = jsonObject(bodyText(result.response.body));
    if (result.response.status >= 400) {
      const code = String(answer["__type"] ?? "ServiceUnavailable").replace(/^.*#/, "");
      throw awsError(code, "SendMessage", String(answer["message"] ?? answer["Message"] ?? ""));
    }
    io.out(awsJson(answer));
    return 0;
  },
};

export const getQueueAttributes: AwsOperation<CommandIo> = {
  required: ["queue-url"],
  optional: ["attribute-names"],
  async run(parameters, io) {
    const queue = queueOf(parameters.value("queue-url") ?? "", "GetQueueAttributes");
    const wanted = parameters.values("attribute-names").flatMap((each) => each.split(/[\s,]+/));
    const all = await io.service.queueAttributes(queue, io.signal);
    const unknown = wanted.find(
      (name) => name !== "All" && !Object.hasOwn(all, name) && name !== "RedrivePolicy",
    );
    if (unknown !== undefined) {
      throw awsError("InvalidAttributeName", "GetQueueAttributes", `Unknown Attribute ${unknown}.`);
    }
    const chosen = Object.entries(all).filter(([name]) => wanted.includes("All") || wanted.includes(name));
    // Without --attribute-names the real CLI prints nothing at all.
    if (chosen.length > 0) io.out(awsJson({ Attributes: Object.fromEntries(chosen) }));
    return 0;
  },
};

export const getQueueUrl: AwsOperation<CommandIo> = {
  required: ["queue-name"],
  optional: [],
  async run(parameters, io) {
    const name = parameters.value("queue-name");
    if (name !== queueName && name !== deadLetterQueueName) throw noSuchQueue("GetQueueUrl");
    io.out(awsJson({ QueueUrl: name === queueName ? queueUrl : deadLetterQueueUrl }));
    return 0;
  },
};

function queueOf(url: string, operation: string): "main" | "deadLetter" {
  if (url === queueUrl) return "main";
  if (url === deadLetterQueueUrl) return "deadLetter";
  throw noSuchQueue(operation);
}

function noSuchQueue(operation: string): Error {
  return awsError(
    "AWS.SimpleQueueService.NonExistentQueue",
    operation,
    "The specified queue does not exist.",
  );
}

/** JSON, or the CLI's shorthand `city={DataType=String,StringValue=Vienna}`. Strings only. */
async function messageAttributes(value: string | null, io: CommandIo): Promise<Record<string, string>> {
  if (value === null) return {};
  const text = (await parameterText(value, "message-attributes", io)).trim();
  const attributes: Record<string, string> = {};
  if (text.startsWith("{")) {
    for (const [name, each] of Object.entries(jsonObject(text))) {
      const { DataType: type, StringValue: string } = jsonObject(JSON.stringify(each));
      if (typeof type !== "string" || typeof string !== "string") throw badAttributes(text);
      attributes[name] = string;
    }
  } else {
    for (const [, name = "", fields = ""] of text.matchAll(/([^=,{}]+)=\{([^}]*)\}/g)) {
      attributes[name.trim()] = /(?:^|,)StringValue=([^,]*)/.exec(fields)?.[1] ?? "";
    }
  }
  if (Object.keys(attributes).length === 0) throw badAttributes(text);
  return attributes;
}

function badAttributes(text: string): Error {
  return awsUsage(
    `Error parsing parameter '--message-attributes': expected {"name":{"DataType":"String","StringValue":"text"}}, received: ${text}`,
  );
}
