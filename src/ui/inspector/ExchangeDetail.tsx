import { answerText, requestText } from "../../readings/httpText.ts";
import type { ExchangeRecord } from "../../readings/exchangeLog.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { momentText } from "../timeline/spanWords.ts";
import styles from "./ExchangeDetail.module.css";

interface ExchangeDetailProps {
  readonly record: ExchangeRecord;
  readonly onClose: () => void;
}

/** Request and response as they went over the wire, and when. */
export function ExchangeDetail({ record, onClose }: ExchangeDetailProps) {
  const { request, answer, requestId, abandoned } = record;
  return (
    <section className={styles.detail} aria-label="Exchange">
      <header className={styles.header}>
        <span className={styles.times}>{timesText(record)}</span>
        <Button look="bare" className={styles.close} aria-label="Close the exchange" onClick={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      {requestId !== null && <p className={styles.id}>{requestId}</p>}
      <h2 className={styles.title}>Request</h2>
      <pre className={styles.raw}>{requestText(request)}</pre>
      <h2 className={styles.title}>Response</h2>
      <pre className={styles.raw}>
        {answer
          ? answerText(answer)
          : abandoned
            ? "none: nobody waits for it any more"
            : "none yet: the server holds the request open"}
      </pre>
    </section>
  );
}

function timesText({ sentAt, arrivedAt, answeredAt, receivedAt }: ExchangeRecord): string {
  const times: readonly (readonly [string, number | null])[] = [
    ["sent", sentAt],
    ["arrived", arrivedAt],
    ["answered", answeredAt],
    ["received", receivedAt],
  ];
  return times.flatMap(([word, at]) => (at === null ? [] : [`${word} ${momentText(at)}`])).join(" · ");
}
