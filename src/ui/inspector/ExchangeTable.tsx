// Exchanges as rows, and the one that is chosen with its headers and bodies.

import { memo } from "react";
import type { ExchangeRecord } from "../../readings/exchangeLog.ts";
import { clockText } from "../../readings/durationText.ts";
import { shortId } from "../../readings/eventName.ts";
import { joined } from "../kit/joined.ts";
import { LiveText } from "../stage/LiveText.tsx";
import meanings from "../stage/environment/meaning.module.css";
import { ExchangeDetail } from "./ExchangeDetail.tsx";
import styles from "./ExchangeTable.module.css";
import {
  exchangeDuration,
  exchangeKey,
  exchangeMeaning,
  exchangePath,
  exchangeStatus,
  openDuration,
} from "./exchangeWords.ts";
import { useFollowedEnd } from "./useFollowedEnd.ts";

interface ExchangeTableProps {
  readonly records: readonly ExchangeRecord[];
  readonly namesEnvironments: boolean;
  /** Key of the one that is shown in full. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly empty: string;
}

export function ExchangeTable(props: ExchangeTableProps) {
  const { records, namesEnvironments, chosen, onChoose, empty } = props;
  const newest = records.at(-1);
  const list = useFollowedEnd(newest ? exchangeKey(newest) : "");
  const shown = records.find((record) => exchangeKey(record) === chosen);
  return (
    <div className={styles.split}>
      <div ref={list} className={styles.list}>
        {records.length === 0 ? (
          <p className={styles.empty}>{empty}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th>Time</th>
                {namesEnvironments && <th>Environment</th>}
                <th>Method</th>
                <th className={styles.wide}>Path</th>
                <th>Status</th>
                <th>Duration</th>
                <th className={styles.requestId}>Request id</th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <Row
                  key={exchangeKey(record)}
                  record={record}
                  namesEnvironments={namesEnvironments}
                  isChosen={record === shown}
                  onChoose={onChoose}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {shown && <ExchangeDetail key={chosen} record={shown} onClose={() => onChoose(null)} />}
    </div>
  );
}

interface RowProps {
  readonly record: ExchangeRecord;
  readonly namesEnvironments: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (key: string | null) => void;
}

const Row = memo(function Row({ record, namesEnvironments, isChosen, onChoose }: RowProps) {
  const status = exchangeStatus(record);
  const choose = (): void => onChoose(isChosen ? null : exchangeKey(record));
  return (
    <tr
      className={joined(styles.row, meanings[exchangeMeaning(record)])}
      data-chosen={isChosen || undefined}
      onClick={choose}
    >
      <td className={styles.at}>{clockText(record.sentAt).replace(/^00:/, "")}</td>
      {namesEnvironments && <td>{record.ref.environmentId}</td>}
      <td>{record.request.method}</td>
      <td className={styles.path}>
        <button
          type="button"
          aria-expanded={isChosen}
          onClick={(event) => {
            event.stopPropagation();
            choose();
          }}
        >
          {exchangePath(record)}
        </button>
      </td>
      <td className={joined(status.isBad && styles.bad)}>{status.text}</td>
      <td>
        <Duration record={record} />
      </td>
      <td className={styles.requestId} title={record.requestId ?? undefined}>
        {record.requestId === null ? "" : shortId(record.requestId)}
      </td>
    </tr>
  );
});

/** Of an open exchange it grows, also while nothing else happens. */
function Duration({ record }: Pick<RowProps, "record">) {
  const isOpen = record.receivedAt === null && !record.abandoned;
  return isOpen ? <LiveText of={(now) => openDuration(record, now)} /> : exchangeDuration(record);
}
