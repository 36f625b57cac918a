import { Button } from "./kit/Button.tsx";
import styles from "./WholeScreenNotice.module.css";

interface WholeScreenNoticeProps {
  readonly title: string;
  readonly why: string;
  /** What is not lost. */
  readonly kept: string;
  readonly action: string;
  onAction(): void;
}

/** The playground does not go on: one sentence why, and what to do. */
export function WholeScreenNotice({ title, why, kept, action, onAction }: WholeScreenNoticeProps) {
  return (
    <main className={styles.notice}>
      <div role="alert">
        <h1>{title}</h1>
        <p>{why}</p>
        <p>{kept}</p>
      </div>
      <Button look="main" onClick={onAction}>
        {action}
      </Button>
    </main>
  );
}
