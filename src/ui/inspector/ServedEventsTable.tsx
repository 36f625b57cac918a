// The events that an environment has worked on, newest first.

import { clockText, durationText, millisecondsText } from "../../readings/durationText.ts";
import { shortId } from "../../readings/eventName.ts";
import type { ServedEvent } from "../../readings/servedEvents.ts";
import { joined } from "../kit/joined.ts";
import styles from "./ServedEventsTable.module.css";

export function ServedEventsTable({ events }: { readonly events: readonly ServedEvent[] }) {
  if (events.length === 0) return <p className={styles.empty}>No event yet.</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>Request id</th>
          <th>Source</th>
          <th>Started</th>
          <th>Outcome</th>
          <th>Duration</th>
          <th>Billed</th>
        </tr>
      </thead>
      <tbody>
        {events.toReversed().map(({ requestId, source, startedAt, end }) => (
          <tr key={requestId}>
            <td title={requestId}>{shortId(requestId)}</td>
            <td>{source}</td>
            <td>{clockText(startedAt).replace(/^00:/, "")}</td>
            <td className={joined(end !== null && (end.outcome === "response" ? styles.good : styles.bad))}>
              {end?.outcome ?? "runs"}
            </td>
            <td>{end === null ? "" : durationText(end.durationMs)}</td>
            <td>{end === null ? "" : millisecondsText(end.billedMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
