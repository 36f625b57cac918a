// The timeline in numbers.

import type { EnvironmentId } from "../../model/id.ts";
import { durationText, grouped } from "../../readings/durationText.ts";
import type { SpanKind, TimelineRow } from "../../readings/timeline.ts";
import { ageText } from "../stage/environment/environmentWords.ts";
import { LiveText } from "../stage/LiveText.tsx";
import { openEnvironment } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import { lengthOf, momentText } from "./spanWords.ts";
import styles from "./TimelineTable.module.css";

export function TimelineTable() {
  // The revision tells that rows have changed; the map itself stays the same.
  useSessionState(({ readings }) => readings.timeline.revision);
  const rows = useSessionState(({ readings }) => readings.timeline.rows);
  const now = useSessionState(({ world }) => world.now);
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>Environment</th>
            <th>Launched</th>
            <th>Cold start</th>
            <th>Init</th>
            <th>Invocations</th>
            <th>Running</th>
            <th>Frozen</th>
            <th>Shut down</th>
          </tr>
        </thead>
        <tbody>
          {[...rows.values()].map((row) => (
            <Row key={row.environmentId} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, now }: { readonly row: TimelineRow; readonly now: number }) {
  const open = (id: EnvironmentId) => (): void => openEnvironment(id);
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.open} onClick={open(row.environmentId)}>
          {row.environmentId}
        </button>
      </th>
      <td>{momentText(row.launchedAt)}</td>
      <td>{durationText(sumOf(row, now, "download", "boot") + initOf(row, now))}</td>
      <td>{durationText(initOf(row, now))}</td>
      <td>{grouped(row.spans.filter(({ kind }) => kind === "invoke").length)}</td>
      <td>{durationText(sumOf(row, now, "invoke"))}</td>
      <td>
        <LiveText of={(present) => ageText(sumOf(row, present, "frozen"))} />
      </td>
      <td>{row.goneAt === null ? "" : momentText(row.goneAt)}</td>
    </tr>
  );
}

function sumOf({ spans }: TimelineRow, now: number, ...kinds: readonly SpanKind[]): number {
  return spans.reduce((sum, span) => (kinds.includes(span.kind) ? sum + lengthOf(span, now) : sum), 0);
}

/** Of the cold start: an init that is repeated inside an invocation belongs to that. */
function initOf({ spans }: TimelineRow, now: number): number {
  const init = spans.find(({ kind, requestId }) => kind === "init" && requestId === null);
  return init ? lengthOf(init, now) : 0;
}
