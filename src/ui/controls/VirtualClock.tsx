import { useEffect, useRef } from "react";
import { shownTime } from "../../session/clock.ts";
import { useSession } from "../SessionContext.ts";
import { clockText } from "../../readings/durationText.ts";
import styles from "./VirtualClock.module.css";

/** Written by animation frames, not by React, and only while virtual time moves. */
export function VirtualClock() {
  const { store } = useSession();
  const digits = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    let frame = 0;
    function show() {
      frame = 0;
      const { clock } = store.getState();
      const text = clockText(shownTime(clock, performance.now()));
      if (digits.current && digits.current.textContent !== text) digits.current.textContent = text;
      if (clock.next && performance.now() < clock.next.arrivesRealMs) frame = requestAnimationFrame(show);
    }
    show();
    const stop = store.subscribe((state, before) => {
      if (state.clock !== before.clock && frame === 0) frame = requestAnimationFrame(show);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [store]);

  return (
    <div
      className={styles.clock}
      role="timer"
      aria-live="off"
      aria-label="Virtual time"
      title="Virtual time: the clock of the simulated service. It jumps from one event to the next at the pace you choose."
    >
      <span ref={digits}>00:00:00.000</span> <small>virtual</small>
    </div>
  );
}
