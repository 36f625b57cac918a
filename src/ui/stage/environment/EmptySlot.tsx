import { useSessionState } from "../../SessionContext.ts";
import styles from "./EmptySlot.module.css";

/** The stage before the first request, and after the last environment is gone. */
export function EmptySlot() {
  const hadSome = useSessionState(({ world }) => world.totals.environments > 0);
  return (
    <div className={styles.slot}>
      <svg width="78" height="66" viewBox="0 0 26 22" className={styles.curls} aria-hidden>
        <path d="M3 11a5 5 0 0 1 8.6-3.4L14.4 14.4A5 5 0 1 0 23 11" />
        <path d="M23 11a5 5 0 0 0-8.6-3.4L11.6 14.4A5 5 0 1 1 3 11" />
      </svg>
      <p className={styles.title}>
        {hadSome ? "No execution environment is running any more." : "No execution environment is running."}
      </p>
      <p>Send a request: Lambda will launch one.</p>
    </div>
  );
}
