import type { ReactNode } from "react";
import styles from "./Field.module.css";

interface FieldProps {
  /** Of the control inside. */
  readonly id: string;
  readonly label: ReactNode;
  /** One sentence below the control. */
  readonly hint?: ReactNode;
  /** Why the last input was refused; it replaces the hint. */
  readonly refusal?: string | null | undefined;
  readonly children: ReactNode;
}

/** A label, a control, and below it what to know, or why the input was refused. The control points at `<id>-note`. */
export function Field({ id, label, hint, refusal, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      <p
        id={`${id}-note`}
        className={refusal ? styles.refusal : styles.hint}
        role={refusal ? "alert" : undefined}
      >
        {refusal ?? hint}
      </p>
    </div>
  );
}
