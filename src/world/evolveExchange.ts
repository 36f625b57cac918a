import type { EntryOf } from "../model/entry.ts";
import { changeProcess } from "./change.ts";
import { isRuntimeApiAccepted, runtimeApiStateAfter } from "./runtimeApiState.ts";
import type { Exchange, World } from "./world.ts";

type ExchangeEntry = EntryOf<
  "exchange.requested" | "exchange.arrived" | "exchange.answered" | "exchange.abandoned"
>;

export function evolveExchange(world: World, entry: ExchangeEntry): void {
  const { environmentId, process: number, exchange: id, at, seq } = entry;
  if (entry.type === "exchange.requested" && entry.to === "outside")
    world.totals = { ...world.totals, outside: world.totals.outside + 1 };
  const due = { kind: "exchange", environmentId, process: number, exchange: id } as const;
  changeProcess(world, environmentId, number, (process) => {
    const exchanges = new Map(process.exchanges);
    const known = exchanges.get(id);
    const change = (exchange: Exchange, leg: Exchange["leg"]): void => {
      exchanges.set(id, { ...exchange, leg });
    };
    switch (entry.type) {
      case "exchange.requested": {
        world.agenda.add(entry.arrivesAt, seq, due);
        const leg = { name: "requesting", until: entry.arrivesAt } as const;
        exchanges.set(id, { exchange: id, to: entry.to, request: entry.request, sentAt: at, leg });
        return { ...process, exchanges };
      }
      case "exchange.arrived":
        if (!known) return process;
        change(known, { name: "open", since: at });
        return {
          ...process,
          exchanges,
          runtimeApi: runtimeApiStateAfter(process.runtimeApi, known, "arrived"),
        };
      case "exchange.answered": {
        if (!known) return process;
        world.agenda.add(entry.arrivesAt, seq, due);
        change(known, { name: "answering", since: at, until: entry.arrivesAt, answer: entry.answer });
        if (!isRuntimeApiAccepted(entry.answer)) return { ...process, exchanges };
        return {
          ...process,
          exchanges,
          runtimeApi: runtimeApiStateAfter(process.runtimeApi, known, "answered"),
        };
      }
      case "exchange.abandoned":
        exchanges.delete(id);
        return { ...process, exchanges };
    }
  });
}
