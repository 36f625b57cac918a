import type { ReactNode } from "react";
import styles from "./Field.module.css";
import { Term } from "./Term.tsx";

interface FieldProps {
  /** Of the control inside. */
  readonly id: string;
  readonly label: ReactNode;
  /** A name of the glossary: explained beside the label. */
  readonly term?: string | undefined;
  /** One sentence below the control. */
  readonly hint?: ReactNode;
  /** Why the last input was refused; it replaces the hint. */
  readonly refusal?: string | null | undefined;
  readonly children: ReactNode;
}

/** A label, a control, and below it what to know, or why the input was refused. The control points at `<id>-note`. */
export function Field({ id, label, term, hint, refusal, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {term && <Term name={term} />}
      </div>
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
