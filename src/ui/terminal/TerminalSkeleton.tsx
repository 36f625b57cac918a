// Stands where a terminal will be, with its first prompt.

import styles from "./TerminalView.module.css";

export function TerminalSkeleton() {
  return (
    <div className={styles.terminal} aria-hidden="true">
      <span className={styles.skeleton}>
        <span className={styles.who}>you@laptop</span>:~$
      </span>
    </div>
  );
}
