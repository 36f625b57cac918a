// The newest exchanges of all environments, oldest of them first.

import type { EnvironmentId } from "../../model/id.ts";
import type { ExchangeLog, ExchangeRecord } from "../../readings/exchangeLog.ts";
import type { EnvironmentFilter } from "./environmentOptions.ts";

/** More than anyone reads. */
export const shownExchanges = 300;

export function newestExchanges(
  byEnvironment: ExchangeLog["byEnvironment"],
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

function recordsOf(
  byEnvironment: ExchangeLog["byEnvironment"],
  id: EnvironmentId,
): readonly ExchangeRecord[] {
  return byEnvironment.get(id) ?? [];
}
