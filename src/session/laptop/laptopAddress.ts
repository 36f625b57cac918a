// Addresses that the laptop's commands know beside the model's.

import { accountId, queueName, queueUrl, region } from "../../model/address.ts";

export const deadLetterQueueName = `${queueName}-dlq`;
export const deadLetterQueueUrl = `${queueUrl}-dlq`;
export const deadLetterQueueArn = `arn:aws:sqs:${region}:${accountId}:${deadLetterQueueName}`;
