import { useId } from "react";
import styles from "./SegmentedControl.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly title?: string }[];
  /** `null`: none of the options is what holds now. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** A few exclusive choices in a row: native radio buttons, so arrow keys and screen readers just work. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>
        <VisuallyHidden>{props.label}</VisuallyHidden>
      </legend>
      {props.options.map(({ value, label, title }) => (
        <label key={value} className={styles.option} title={title}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
