import { useSessionState } from "../../SessionContext.ts";
import styles from "./EmptySlot.module.css";

/** The stage before the first request, and after the last environment is gone. */
export function EmptySlot() {
  const hadSome = useSessionState(({ world }) => world.totals.environments > 0);
  return (
    <div className={styles.slot}>
      <svg width="72" height="40" viewBox="0 0 72 40" className={styles.curls} aria-hidden>
        <path d="M6 20a13 13 0 0 1 22.3-9.2L43.7 29.2A13 13 0 1 0 66 20" />
        <path d="M66 20a13 13 0 0 0-22.3-9.2L28.3 29.2A13 13 0 1 1 6 20" />
      </svg>
      <p className={styles.title}>
        {hadSome ? "No execution environment is running any more." : "No execution environment is running."}
      </p>
      <p>Send a request: Lambda will launch one.</p>
    </div>
  );
}
