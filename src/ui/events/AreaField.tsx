import { type ReactNode, useId } from "react";
import inputs from "../kit/inputs.module.css";
import styles from "./AreaField.module.css";

interface AreaFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly rows: number;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly problem?: string | null;
  readonly onChange: (text: string) => void;
}

export function AreaField({ label, value, rows, hint, placeholder, problem, onChange }: AreaFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={inputs.area}
        rows={rows}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={Boolean(problem)}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p
        id={`${id}-note`}
        className={problem ? styles.problem : styles.hint}
        role={problem ? "alert" : undefined}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
