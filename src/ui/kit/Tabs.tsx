// Tabs as the WAI-ARIA practices describe them: arrow keys, Home and End move and choose.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { joined } from "./joined.ts";
import styles from "./Tabs.module.css";

export interface Tab<Id extends string = string> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly content: ReactNode;
  /** Stays alive behind the others once it was opened (terminals). */
  readonly keep?: boolean;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  /** `null`: the row of tabs alone. */
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  /** At the right end of the row of tabs. */
  readonly aside?: ReactNode;
  /** `files`: names of files, a level below other tabs. */
  readonly look?: "panels" | "files";
}

export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, chosen, onChoose, aside, look = "panels" } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<readonly Id[]>([]);
  if (chosen !== null && !visited.includes(chosen)) setVisited([...visited, chosen]);

  useEffect(() => {
    const bar = list.current;
    const tab = bar?.querySelector('[aria-selected="true"]');
    if (!bar || !tab) return;
    // By hand: scrollIntoView would scroll what lies around the row as well.
    const [row, box] = [bar.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (box.right > row.right) bar.scrollLeft += box.right - row.right;
    else if (box.left < row.left) bar.scrollLeft -= row.left - box.left;
  }, [chosen]);

  function move(event: KeyboardEvent) {
    const next = neighbour(event.key, tabs, chosen);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[id="${base}-tab-${next.id}"]`)?.focus();
  }

  return (
    <div className={joined(styles.tabs, styles[look])}>
      <div className={styles.bar}>
        <div ref={list} className={styles.list} role="tablist" aria-label={label}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-tab-${tab.id}`}
              aria-controls={`${base}-panel-${tab.id}`}
              aria-selected={tab.id === chosen}
              tabIndex={tab.id === (chosen ?? tabs[0]?.id) ? 0 : -1}
              className={styles.tab}
              onClick={() => onChoose(tab.id)}
              onKeyDown={move}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-panel-${tab.id}`}
          aria-labelledby={`${base}-tab-${tab.id}`}
          hidden={tab.id !== chosen}
          // What is kept takes the focus itself (editor, terminal); other panels are scrolled by keyboard.
          tabIndex={tab.keep ? undefined : 0}
          className={styles.panel}
        >
          {(tab.id === chosen || (tab.keep && visited.includes(tab.id))) && tab.content}
        </div>
      ))}
    </div>
  );
}

function neighbour<Id extends string>(
  key: string,
  tabs: readonly Tab<Id>[],
  chosen: Id | null,
): Tab<Id> | undefined {
  const here = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  );
  switch (key) {
    case "ArrowRight":
      return tabs[(here + 1) % tabs.length];
    case "ArrowLeft":
      return tabs.at(here - 1);
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}
