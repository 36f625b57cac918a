import { clockText } from "../../readings/durationText.ts";
import { LiveText } from "../stage/LiveText.tsx";
import styles from "./VirtualClock.module.css";

export function VirtualClock() {
  return (
    <div
      className={styles.clock}
      role="timer"
      aria-live="off"
      aria-label="Virtual time"
      title="Virtual time: the clock of the simulated service. It jumps from one event to the next at the pace you choose."
    >
      <LiveText of={clockText} /> <small>virtual</small>
    </div>
  );
}
