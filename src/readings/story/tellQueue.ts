// The queue and the pollers of its event source mapping.

import type { EntryOf } from "../../model/entry.ts";
import type { QueueSettings, ServiceSettings } from "../../model/serviceSettings.ts";
import { counted, durationText } from "../durationText.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

type QueueEntry = EntryOf<
  | "message.arrived"
  | "message.returned"
  | "message.deadLettered"
  | "batch.received"
  | "batch.backedOff"
  | "batch.finished"
>;

export function tellQueue(entry: QueueEntry, { queue }: ServiceSettings): Telling | null {
  switch (entry.type) {
    case "message.arrived":
      return {
        subject: entry.messageId,
        environmentId: null,
        kind: "message arrived",
        meaning: "service",
        words: () => said`**The queue** keeps the message, **visible** to whoever asks for messages.`,
        many: (count) => said`**The queue** keeps ${counted(count, "message")}, **visible** to whoever asks.`,
        why: "SQS calls nobody. Lambda's pollers ask the queue for messages all the time; your function knows nothing of it.",
      };
    case "message.returned":
      return {
        subject: entry.messageId,
        environmentId: null,
        kind: "message returned",
        meaning: "fail",
        words: () =>
          said`**A message** is **visible again**: nobody deleted it within its visibility timeout.`,
        many: (count) =>
          said`**${counted(count, "message")}** are **visible again**: nobody deleted them in time.`,
        why: () =>
          `Whoever asks next receives it again, with a higher receive count. After ${counted(queue.maxReceiveCount, "receive")} it goes to the dead-letter queue.`,
      };
    case "message.deadLettered":
      return {
        subject: entry.messageId,
        environmentId: null,
        kind: "message dead-lettered",
        meaning: "fail",
        words: () => said`**A message** moves to the **dead-letter queue**.`,
        many: (count) => said`**${counted(count, "message")}** move to the **dead-letter queue**.`,
        why: () =>
          `It was received ${counted(queue.maxReceiveCount, "time")}, the queue's maximum, and never deleted. SQS does this, not Lambda; there a person can look at it.`,
      };
    case "batch.received":
      return received(entry, queue);
    case "batch.backedOff":
      return {
        subject: entry.batchId,
        environmentId: null,
        kind: "batch backed off",
        meaning: "throttle",
        words: () =>
          said`**Lambda's poller** was throttled. It keeps the batch and tries again in ${durationText(entry.until - entry.at)}.`,
        many: (count) =>
          said`**${counted(count, "batch")}** were throttled. The pollers keep them and try again.`,
        why: "The messages stay in flight meanwhile. If this lasts longer than their visibility timeout they come back to the queue, their receive count already raised.",
      };
    case "batch.finished":
      return finished(entry, queue);
  }
}

function received(entry: EntryOf<"batch.received">, queue: QueueSettings): Telling {
  return {
    subject: entry.batchId,
    environmentId: null,
    kind: "batch received",
    meaning: "service",
    words: () =>
      said`**Lambda's poller** receives ${counted(entry.messageIds.length, "message")}, **in flight** from now on, and invokes the function with **one event**.`,
    many: (count) =>
      said`**Lambda's pollers** receive ${counted(count, "batch")} of messages and invoke the function with each.`,
    why: () =>
      `In flight: still in the queue, but hidden for its visibility timeout of ${durationText(entry.visibleAgainAt - entry.at)}; whoever received it must delete it before. A batch is ${counted(queue.batchSize, "message")} at most, and the event source mapping calls the function synchronously, as any other caller does.`,
  };
}

function finished(entry: EntryOf<"batch.finished">, queue: QueueSettings): Telling {
  const { deleted, failed } = entry;
  if (failed.length === 0) {
    return {
      subject: entry.batchId,
      environmentId: null,
      kind: "batch deleted",
      meaning: "response",
      words: () =>
        said`The invocation succeeded, so **Lambda deletes** ${counted(deleted.length, "message")} from the queue.`,
      many: (count) =>
        said`**Lambda deletes** ${counted(count, "batch")} of messages: their invocations succeeded.`,
      why: "The poller deletes, not your code. What the function returns is ignored, unless it reports batch item failures.",
    };
  }
  const kept = (): string => counted(failed.length, "message");
  const isPartly = deleted.length > 0;
  return {
    subject: entry.batchId,
    environmentId: null,
    kind: isPartly ? "batch failed in part" : "batch failed",
    meaning: "fail",
    words: () =>
      isPartly
        ? said`**Lambda deletes** ${counted(deleted.length, "message")} and leaves **${kept()}** that the function reported as failed.`
        : said`The invocation failed, so **nothing is deleted**: ${kept()} will be visible again after the visibility timeout.`,
    many: (count) => said`**${counted(count, "batch")}** failed: their messages will be visible again.`,
    why: isPartly
      ? "ReportBatchItemFailures is on: the function's response names the messages that failed, all others count as done."
      : () =>
          `A batch fails as a whole: also messages that were processed come back, ${durationText(queue.visibilityTimeoutMs)} after they were received. So code behind a queue must bear seeing a message twice.`,
  };
}
