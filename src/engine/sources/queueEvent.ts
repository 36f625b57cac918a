// The event of an SQS event source mapping (DG services-sqs; aws-lambda-go events/testdata/sqs-event.json).

import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { queueArn, region } from "../../model/address.ts";
import { chanceUuid } from "../../model/chance.ts";
import { toEpochMs } from "../../model/time.ts";
import type { QueuedMessage } from "../../world/world.ts";

/** A batch of messages as the function sees it, as JSON text. */
export function queueEvent(messages: readonly QueuedMessage[], seed: number): string {
  return JSON.stringify({
    Records: messages.map(({ id, message, sentAt, receives, firstReceivedAt }) => ({
      messageId: id,
      receiptHandle: `AQEB${chanceUuid(seed, `receipt ${id} ${receives}`).replaceAll("-", "")}==`,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: String(Math.floor(toEpochMs(sentAt))),
        SenderId: "AIDAIENQZJOLO23YVJ4VO",
        ApproximateFirstReceiveTimestamp: String(Math.floor(toEpochMs(firstReceivedAt ?? sentAt))),
      },
      messageAttributes: Object.fromEntries(
        Object.entries(message.attributes).map(([name, stringValue]) => [
          name,
          { stringValue, stringListValues: [], binaryListValues: [], dataType: "String" },
        ]),
      ),
      md5OfBody: md5Hex(message.body),
      eventSource: "aws:sqs",
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  });
}

/** MD5 of the UTF-8 text, in hex, as SQS reports it. */
export function md5Hex(text: string): string {
  return bytesToHex(md5(utf8ToBytes(text)));
}

/** Which messages of a batch failed, by the function's answer; `null`: the whole batch (an answer of the wrong shape).
 *  Empty list, {}, null: none (recorded: LocalStack test_lambda_integration_sqs, 2025-11-25). */
export function failedItems(payload: string, ids: readonly string[]): readonly string[] | null {
  let answer: unknown;
  try {
    answer = JSON.parse(payload === "" ? "null" : payload);
  } catch {
    return null;
  }
  if (answer === null) return [];
  if (typeof answer !== "object") return null;
  const keys = Object.keys(answer);
  if (keys.length === 0) return [];
  const list: unknown = "batchItemFailures" in answer ? answer.batchItemFailures : undefined;
  if (list === null) return [];
  if (!Array.isArray(list)) return null;
  const failed: string[] = [];
  for (const item of list) {
    const id: unknown =
      typeof item === "object" && item !== null && "itemIdentifier" in item ? item.itemIdentifier : undefined;
    if (typeof id !== "string" || !ids.includes(id)) return null;
    failed.push(id);
  }
  return failed;
}
