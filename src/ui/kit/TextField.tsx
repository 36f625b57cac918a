import { type ReactNode, useId, useState } from "react";
import { Field } from "./Field.tsx";
import styles from "./inputs.module.css";

interface TextFieldProps {
  readonly label: ReactNode;
  /** A name of the glossary. */
  readonly term?: string;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** Why this text cannot be taken; `null` where it can. */
  readonly refuse?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}

/** Takes a line of text when the person is done with it. A refused one stays to be mended; the old one stays in force. */
export function TextField({ label, term, value, hint, placeholder, refuse, onCommit }: TextFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const refusal = typed === null ? null : (refuse?.(typed) ?? null);

  function commit() {
    if (typed === null || refusal !== null) return;
    setTyped(null);
    if (typed !== value) onCommit(typed);
  }
  return (
    <Field id={id} label={label} term={term} hint={hint} refusal={refusal}>
      <input
        id={id}
        className={styles.text}
        value={typed ?? value}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={refusal !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          else if (event.key === "Escape") setTyped(null);
        }}
      />
    </Field>
  );
}
