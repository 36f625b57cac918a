// Lines of a log: time, environment, text. The platform's own lines and stderr are marked by a word and a colour.

import { memo } from "react";
import { clockText } from "../../readings/durationText.ts";
import type { LogLine } from "../../readings/functionLog.ts";
import { joined } from "../kit/joined.ts";
import styles from "./LogLines.module.css";
import { useFollowedEnd } from "./useFollowedEnd.ts";

interface LogLinesProps {
  readonly label: string;
  readonly lines: readonly LogLine[];
  /** How many lines there ever were: the number of the last one. */
  readonly count: number;
  readonly namesEnvironments: boolean;
  /** What to say when there are none. */
  readonly empty: string;
}

export function LogLines({ label, lines, count, namesEnvironments, empty }: LogLinesProps) {
  const list = useFollowedEnd(count);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section ref={list} className={styles.log} aria-label={label} tabIndex={0}>
      {lines.length === 0 && <p className={styles.empty}>{empty}</p>}
      {lines.map((line, index) => (
        <Line key={count - lines.length + index} line={line} namesEnvironments={namesEnvironments} />
      ))}
    </section>
  );
}

const Line = memo(function Line({
  line,
  namesEnvironments,
}: {
  readonly line: LogLine;
  readonly namesEnvironments: boolean;
}) {
  const { at, environmentId, from, text } = line;
  return (
    <div className={joined(styles.line, styles[from])}>
      <span className={styles.at}>{shortClock(at)}</span>
      {namesEnvironments && <span className={styles.environment}>{environmentId}</span>}
      <span className={styles.text}>
        {from !== "stdout" && <span className={styles.from}>{from}</span>}
        {text.length > shownChars ? `${text.slice(0, shownChars)} …` : text}
      </span>
    </div>
  );
});

/** A line of 200,000 characters is told, not laid out. */
const shownChars = 4000;

/** `00:12.480`; with hours from the first hour on. */
function shortClock(at: number): string {
  return clockText(at).replace(/^00:/, "");
}
