import type { EntryOf } from "../model/entry.ts";
import type { MessageId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { QueuedMessage, World } from "./world.ts";

type QueueEntry = EntryOf<
  | "message.arrived"
  | "message.returned"
  | "message.deadLettered"
  | "batch.received"
  | "batch.backedOff"
  | "batch.finished"
>;

export function evolveQueue(world: World, entry: QueueEntry): void {
  const { queue, agenda } = world;
  const { messages, batches } = queue;
  const { at, seq } = entry;
  const pollAgain = (pollAt: VirtualTime): void => {
    queue.pollAt = pollAt;
    agenda.add(pollAt, seq, { kind: "poll" });
  };
  const change = (id: MessageId, changes: Partial<QueuedMessage>): void => {
    const message = messages.get(id);
    if (message) messages.set(id, { ...message, ...changes });
  };

  switch (entry.type) {
    case "message.arrived":
      queue.arrived++;
      messages.set(entry.messageId, {
        id: entry.messageId,
        message: entry.message,
        sentAt: at,
        receives: 0,
        firstReceivedAt: null,
        visibility: { name: "visible" },
      });
      return pollAgain(entry.pollAt);
    case "message.returned":
      change(entry.messageId, { visibility: { name: "visible" } });
      return pollAgain(entry.pollAt);
    case "message.deadLettered":
      messages.delete(entry.messageId);
      queue.deadLetters.push(entry.messageId);
      return;
    case "batch.received": {
      const { batchId, messageIds, visibleAgainAt } = entry;
      world.totals = { ...world.totals, batches: world.totals.batches + 1 };
      batches.set(batchId, { id: batchId, messageIds, receivedAt: at, attempts: 1, retryAt: null });
      for (const id of messageIds) {
        const known = messages.get(id);
        if (!known) continue;
        change(id, {
          receives: known.receives + 1,
          firstReceivedAt: known.firstReceivedAt ?? at,
          visibility: { name: "inFlight", batchId, until: visibleAgainAt },
        });
        agenda.add(visibleAgainAt, seq, { kind: "message", messageId: id });
      }
      return;
    }
    case "batch.backedOff": {
      const batch = batches.get(entry.batchId);
      if (!batch) return;
      batches.set(batch.id, { ...batch, attempts: batch.attempts + 1, retryAt: entry.until });
      agenda.add(entry.until, seq, { kind: "batch", batchId: batch.id });
      return;
    }
    case "batch.finished":
      batches.delete(entry.batchId);
      for (const id of entry.deleted) if (messages.delete(id)) queue.deleted++;
      return pollAgain(entry.pollAt);
  }
}
