import type { EntryOf } from "../model/entry.ts";
import type { World } from "./world.ts";

type CallEntry = EntryOf<"call.sent" | "call.arrived" | "call.answered" | "call.completed" | "call.hungUp">;

export function evolveCall(world: World, entry: CallEntry): void {
  const { calls, agenda, totals } = world;
  const id = entry.callId;
  if (entry.type === "call.sent") {
    world.repeats--;
    if (entry.content.front === "outside") world.totals = { ...totals, outside: totals.outside + 1 };
    const leg = { name: "requesting", since: entry.at, until: entry.arrivesAt } as const;
    calls.set(id, { id, ticket: entry.ticket, content: entry.content, sentAt: entry.at, hungUp: false, leg });
    agenda.add(entry.arrivesAt, entry.seq, { kind: "call", callId: id });
    return;
  }
  const call = calls.get(id);
  if (!call) return;
  switch (entry.type) {
    case "call.arrived":
      calls.set(id, { ...call, leg: { name: "waiting", since: entry.at, timeoutAt: entry.timeoutAt } });
      if (entry.timeoutAt !== null) agenda.add(entry.timeoutAt, entry.seq, { kind: "call", callId: id });
      return;
    case "call.answered": {
      const { front } = call.content;
      world.totals = { ...totals, served: { ...totals.served, [front]: totals.served[front] + 1 } };
      const leg = {
        name: "answering",
        since: entry.at,
        until: entry.arrivesAt,
        response: entry.response,
      } as const;
      calls.set(id, { ...call, leg });
      agenda.add(entry.arrivesAt, entry.seq, { kind: "call", callId: id });
      return;
    }
    case "call.completed":
      calls.delete(id);
      return;
    case "call.hungUp":
      calls.set(id, { ...call, hungUp: true });
      return;
  }
}
