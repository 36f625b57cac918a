import { joined } from "../kit/joined.ts";
import styles from "./TimelineLegend.module.css";

const marks = ["image", "boot", "init", "invoke", "frozen"] as const;

/** What the colours and patterns of the bars mean. */
export function TimelineLegend() {
  return (
    <ul className={styles.legend}>
      {marks.map((mark) => (
        <li key={mark}>
          <span className={joined(styles.mark, styles[mark])} aria-hidden />
          {mark}
        </li>
      ))}
    </ul>
  );
}
