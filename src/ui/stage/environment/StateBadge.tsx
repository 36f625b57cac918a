import type { EnvironmentState } from "../../../readings/environmentState.ts";
import { joined } from "../../kit/joined.ts";
import meanings from "./meaning.module.css";
import styles from "./StateBadge.module.css";

interface StateBadgeProps {
  readonly state: EnvironmentState;
}

/** Colour, glyph and word for one state. */
export function StateBadge({ state }: StateBadgeProps) {
  return (
    <span className={joined(styles.badge, state.isHatched && styles.hatched, meanings[state.meaning])}>
      <span className={styles.glyph} aria-hidden>
        {state.glyph}
      </span>
      {state.label}
    </span>
  );
}
