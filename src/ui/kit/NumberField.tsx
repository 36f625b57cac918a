import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { Range } from "../../model/limit.ts";
import { grouped } from "../../readings/durationText.ts";
import { Field } from "./Field.tsx";
import styles from "./inputs.module.css";
import { numberOfText } from "./numberOfText.ts";

interface NumberFieldProps {
  readonly label: ReactNode;
  /** A name of the glossary. */
  readonly term?: string;
  readonly value: number;
  readonly range: Range;
  /** What an arrow key adds or takes. */
  readonly step?: number;
  readonly hint?: ReactNode;
  readonly onCommit: (value: number) => void;
}

/** Takes a number when the person is done with it (Enter, or leaving). One out of range is refused: the old one stays. */
export function NumberField({ label, term, value, range, step = 1, hint, onCommit }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  function commit(text: string) {
    const reading = numberOfText(text, range);
    setTyped(null);
    if ("value" in reading) {
      setRefusal(null);
      if (reading.value !== value) onCommit(reading.value);
    } else setRefusal(`${reading.refusal} It stays at ${grouped(value)} ${range.unit}.`);
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>) {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (event.key === "Enter") commit(event.currentTarget.value);
    else if (event.key === "Escape") setTyped(null);
    else if (direction !== 0) {
      event.preventDefault();
      commit(String(Math.min(range.max, Math.max(range.min, value + direction * step))));
    }
  }
  return (
    <Field id={id} label={label} term={term} hint={hint} refusal={refusal}>
      <span className={styles.withUnit}>
        <input
          id={id}
          className={styles.number}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? grouped(value)}
          aria-invalid={refusal !== null}
          aria-describedby={`${id}-note ${id}-unit`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => typed !== null && commit(typed)}
          onKeyDown={onKey}
        />
        <span id={`${id}-unit`} className={styles.unit}>
          {range.unit}
        </span>
      </span>
    </Field>
  );
}
