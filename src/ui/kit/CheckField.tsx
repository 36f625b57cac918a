import type { ReactNode } from "react";
import styles from "./inputs.module.css";

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly hint?: ReactNode;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, checked, hint, onChange }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
