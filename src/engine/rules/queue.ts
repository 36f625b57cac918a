// The queue and its event source mapping: pollers of the Lambda service receive batches, invoke, and delete on success.

import type { ClientMessage } from "../../model/command.ts";
import type { InvocationResult, ThrottleReason } from "../../model/entry.ts";
import { textBody } from "../../model/http.ts";
import type { BatchId, MessageId } from "../../model/id.ts";
import { chanceUuid } from "../../model/chance.ts";
import { later, type VirtualTime } from "../../model/time.ts";
import type { Call, QueuedMessage, World } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { failedItems, md5Hex, queueEvent } from "../sources/queueEvent.ts";
import { answerCall } from "./answerCall.ts";
import { backoffMs, longPollMs } from "./duration.ts";
import { arrival } from "./hop.ts";
import { newTraceId, requestInvocation } from "./requestInvocation.ts";

/** SendMessage: the message is in the queue, the sender has its id. */
export function sendToQueue(journal: Journal, call: Call, message: ClientMessage, cause: number): void {
  const messageId: MessageId = chanceUuid(journal.world.seed, `message ${call.id}`);
  const arrived = journal.write(
    { type: "message.arrived", messageId, message, pollAt: pollAt(journal) },
    cause,
  );
  const body = JSON.stringify({ MD5OfMessageBody: md5Hex(message.body), MessageId: messageId });
  const headers = [["Content-Type", "application/x-amz-json-1.0"]] as const;
  answerCall(journal, call, { status: 200, headers, body: textBody(body) }, arrived);
}

/** Waiting pollers look: each free one takes a batch of what is visible. */
export function poll(journal: Journal, cause: number): void {
  const { world } = journal;
  // Without a function there is no event source mapping either.
  if (world.deployments.length === 0) return;
  for (;;) {
    if (world.queue.batches.size >= pollerCount(world)) return;
    const messages = receivable(journal, cause).slice(0, world.settings.queue.batchSize);
    if (messages.length === 0) return;
    receive(journal, messages, cause);
  }
}

// DG services-sqs-scaling: starts with 5 concurrent batches, 300 more a minute, up to 1,250. The growth is not modelled
// below the playground's 256 environments but for its start.
function pollerCount({ settings, queue }: World): number {
  const grown = queue.messages.size > 5 * settings.queue.batchSize ? 300 : 5;
  return Math.min(grown, settings.queue.maximumConcurrency ?? 1250);
}

/** Visible messages. Those received too often go to the dead-letter queue instead, as SQS does at the next receive. */
function receivable(journal: Journal, cause: number): readonly QueuedMessage[] {
  const { queue, settings } = journal.world;
  const found: QueuedMessage[] = [];
  for (const message of queue.messages.values()) {
    if (message.visibility.name !== "visible") continue;
    if (message.receives < settings.queue.maxReceiveCount) found.push(message);
    else journal.write({ type: "message.deadLettered", messageId: message.id }, cause);
  }
  return found;
}

function receive(journal: Journal, messages: readonly QueuedMessage[], cause: number): void {
  const { world, now } = journal;
  const batchId: BatchId = `batch-${world.totals.batches + 1}`;
  const messageIds = messages.map(({ id }) => id);
  const visibleAgainAt = later(now, world.settings.queue.visibilityTimeoutMs);
  const received = journal.write({ type: "batch.received", batchId, messageIds, visibleAgainAt }, cause);
  invokeWithBatch(journal, batchId, received);
}

/** The poller invokes the function with its batch; again after a throttle, as a new request. */
export function invokeWithBatch(journal: Journal, batchId: BatchId, cause: number): void {
  const { world } = journal;
  const batch = world.queue.batches.get(batchId);
  if (!batch) return;
  const messages = stillHeld(world, batchId);
  // All came back to the queue while the poller was backing off: there is nothing to invoke with.
  if (messages.length === 0) return finish(journal, batchId, [], batch.messageIds, cause);
  const traceId = newTraceId(journal, `${batchId} ${batch.attempts}`);
  requestInvocation(journal, { kind: "queue", batchId }, queueEvent(messages, world.seed), traceId, cause);
}

/** The invocation for a batch is over: delete what was done, leave the rest to its visibility timeout. */
export function batchReturned(
  journal: Journal,
  batchId: BatchId,
  result: InvocationResult | ThrottleReason,
  cause: number,
): void {
  const { world } = journal;
  const batch = world.queue.batches.get(batchId);
  if (!batch) return;
  if (typeof result === "string") {
    const wait = Math.min(backoffMs.longest, backoffMs.first * 2 ** (batch.attempts - 1));
    journal.write({ type: "batch.backedOff", batchId, until: later(journal.now, wait) }, cause);
    return;
  }
  const ids = batch.messageIds;
  const failed = failedMessages(result, ids, world.settings.queue.reportBatchItemFailures);
  finish(
    journal,
    batchId,
    ids.filter((id) => !failed.includes(id)),
    failed,
    cause,
  );
}

/** A message's visibility timeout is over: others may receive it again. */
export function visibleAgain(journal: Journal, messageId: MessageId, cause: number): void {
  journal.write({ type: "message.returned", messageId, pollAt: pollAt(journal) }, cause);
}

function failedMessages(
  result: InvocationResult,
  ids: readonly MessageId[],
  reportsItems: boolean,
): readonly MessageId[] {
  if (result.kind === "error") return ids;
  if (!reportsItems) return [];
  const failed = failedItems(result.payload, ids);
  return failed ? ids.filter((id) => failed.includes(id)) : ids;
}

function finish(
  journal: Journal,
  batchId: BatchId,
  deleted: readonly MessageId[],
  failed: readonly MessageId[],
  cause: number,
): void {
  // A message that went to another poller meanwhile is no longer this batch's to delete.
  const held = new Set(stillHeld(journal.world, batchId).map(({ id }) => id));
  const done = deleted.filter((id) => held.has(id));
  journal.write({ type: "batch.finished", batchId, deleted: done, failed, pollAt: pollAt(journal) }, cause);
}

function stillHeld({ queue }: World, batchId: BatchId): readonly QueuedMessage[] {
  return [...queue.messages.values()].filter(
    ({ visibility }) => visibility.name === "inFlight" && visibility.batchId === batchId,
  );
}

function pollAt(journal: Journal): VirtualTime {
  const { pollAt: known } = journal.world.queue;
  // A poll that is already on its way sees this message too.
  if (known !== null && known > journal.now) return known;
  return arrival(journal, longPollMs, `poll ${journal.world.nextSeq}`);
}
