import type { ReactNode } from "react";
import type { Range } from "../../model/limit.ts";
import { CheckField } from "../kit/CheckField.tsx";
import { NumberField } from "../kit/NumberField.tsx";

interface OptionalNumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** What it becomes when it is switched on. */
  readonly initial: number;
  readonly range: Range;
  readonly hint: ReactNode;
  readonly onCommit: (value: number | null) => void;
}

/** A limit that may not be set at all. */
export function OptionalNumberField({
  label,
  value,
  initial,
  range,
  hint,
  onCommit,
}: OptionalNumberFieldProps) {
  return (
    <>
      <CheckField
        label={`Set ${label}`}
        checked={value !== null}
        hint={value === null ? hint : undefined}
        onChange={(checked) => onCommit(checked ? initial : null)}
      />
      {value !== null && (
        <NumberField
          label={`${label.charAt(0).toUpperCase()}${label.slice(1)}`}
          term={label}
          value={value}
          range={range}
          hint={hint}
          onCommit={onCommit}
        />
      )}
    </>
  );
}
