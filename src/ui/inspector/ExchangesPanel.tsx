// A network panel: every HTTP exchange of every environment.

import { useState } from "react";
import { SelectMenu } from "../kit/SelectMenu.tsx";
import { counted } from "../../readings/durationText.ts";
import { type EnvironmentFilter, environmentOptions } from "./environmentOptions.ts";
import { newestExchanges, shownExchanges } from "./exchangeList.ts";
import { ExchangeTable } from "./ExchangeTable.tsx";
import styles from "./FilterBar.module.css";
import { useSteadily } from "./useSteadily.ts";

export function ExchangesPanel() {
  const { readings } = useSteadily();
  const [filter, setFilter] = useState<EnvironmentFilter>("all");
  const [requestId, setRequestId] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const { byEnvironment } = readings.exchanges;
  const records = newestExchanges(byEnvironment, filter, requestId);
  return (
    <section className={styles.panel} aria-label="Exchanges">
      <div className={styles.bar}>
        <SelectMenu
          label="Environment"
          options={environmentOptions(byEnvironment.keys())}
          value={filter}
          onChoose={setFilter}
        />
        <input
          type="search"
          className={styles.search}
          placeholder="Filter by request id"
          aria-label="Filter the exchanges by request id"
          value={requestId}
          onChange={(event) => setRequestId(event.currentTarget.value)}
        />
        <span className={styles.count}>
          {records.length < shownExchanges ? counted(records.length, "exchange") : `last ${shownExchanges}`}
        </span>
      </div>
      <ExchangeTable
        records={records}
        namesEnvironments={filter === "all"}
        chosen={chosen}
        onChoose={setChosen}
        empty={requestId.trim() === "" ? "No HTTP exchange yet." : "No exchange matches."}
      />
    </section>
  );
}
