// The newest exchanges of all environments, oldest of them first.

import type { EnvironmentId } from "../../model/id.ts";
import type { ExchangeRecord } from "../../readings/exchangeLog.ts";
import type { EnvironmentFilter } from "./environmentOptions.ts";

/** More than anyone reads. */
export const shownExchanges = 300;

type Records = ReadonlyMap<EnvironmentId, readonly ExchangeRecord[]>;

export function newestExchanges(
  byEnvironment: Records,
  filter: EnvironmentFilter,
  requestId: string,
): readonly ExchangeRecord[] {
  const wanted = requestId.trim().toLowerCase();
  const lists = filter === "all" ? [...byEnvironment.values()] : [recordsOf(byEnvironment, filter)];
  const records = lists.flatMap((list) =>
    list
      .filter((record) => wanted === "" || (record.requestId ?? "").toLowerCase().includes(wanted))
      .slice(-shownExchanges),
  );
  return records.sort((a, b) => a.sentAt - b.sentAt).slice(-shownExchanges);
}

function recordsOf(byEnvironment: Records, id: EnvironmentId): readonly ExchangeRecord[] {
  return byEnvironment.get(id) ?? [];
}
