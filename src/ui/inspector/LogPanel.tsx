// The function's log, all environments together, as `aws logs tail` shows it.

import { useMemo, useState } from "react";
import { counted, grouped } from "../../readings/durationText.ts";
import { SelectMenu } from "../kit/SelectMenu.tsx";
import { type EnvironmentFilter, environmentOptions } from "./environmentOptions.ts";
import styles from "./FilterBar.module.css";
import { LogLines } from "./LogLines.tsx";
import { useSteadily } from "./useSteadily.ts";

/** More lines than anyone reads, few enough to lay out quickly. */
const shownLines = 500;

export function LogPanel() {
  const { log, timeline } = useSteadily().readings;
  const [filter, setFilter] = useState<EnvironmentFilter>("all");
  const [text, setText] = useState("");
  const { count, lines } = log;
  const matching = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    // The list grows in place: its count says that there is something new.
    const all = count >= 0 ? lines : [];
    return all.filter(
      (line) =>
        (filter === "all" || line.environmentId === filter) &&
        (wanted === "" || line.text.toLowerCase().includes(wanted)),
    );
  }, [lines, count, filter, text]);
  const isFiltered = filter !== "all" || text.trim() !== "";
  return (
    <section className={styles.panel} aria-label="Log of the function">
      <div className={styles.bar}>
        <SelectMenu
          label="Environment"
          options={environmentOptions(timeline.rows.keys())}
          value={filter}
          onChoose={setFilter}
        />
        <input
          type="search"
          className={styles.search}
          placeholder="Filter by text"
          aria-label="Filter the log by text"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className={styles.count}>
          {isFiltered ? `${grouped(matching.length)} of ${counted(count, "line")}` : counted(count, "line")}
          {matching.length > shownLines && `, last ${shownLines} shown`}
        </span>
      </div>
      <LogLines
        label="Log lines"
        lines={matching.slice(-shownLines)}
        count={isFiltered ? matching.length : count}
        namesEnvironments={filter === "all"}
        empty={isFiltered ? "No line matches." : "Nothing has been logged yet."}
      />
    </section>
  );
}
