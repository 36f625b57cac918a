import { joined } from "./joined.ts";
import styles from "./SelectMenu.module.css";

interface SelectMenuProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** `null`: none of the options is what holds now. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly className?: string | undefined;
}

/** One of several, as the browser's own menu. */
export function SelectMenu<Value extends string>({
  label,
  options,
  value,
  onChoose,
  className,
}: SelectMenuProps<Value>) {
  return (
    <select
      className={joined(styles.menu, className)}
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => {
        const chosen = options.find((each) => each.value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {value === null && <option value="">{label}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
