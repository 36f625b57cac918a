// Who calls: the terminal on your laptop, and a producer that puts messages into the queue.

import { memo } from "react";
import { counted } from "../../../readings/durationText.ts";
import { joined } from "../../kit/joined.ts";
import { useSessionState } from "../../SessionContext.ts";
import styles from "./Box.module.css";
import { waitingCalls } from "./waitingCalls.ts";

export const Laptop = memo(function Laptop() {
  const waiting = useSessionState(({ world }) => waitingCalls(world, "apiGateway", "invoke", "outside"));
  return (
    <section className={styles.box} aria-label="Your laptop">
      <div className={styles.name}>Your laptop</div>
      {waiting > 0 ? (
        <div className={styles.line}>{counted(waiting, "open request")}</div>
      ) : (
        <div className={joined(styles.line, styles.code)}>$ curl …</div>
      )}
    </section>
  );
});

export const Producer = memo(function Producer() {
  const sent = useSessionState(({ world }) => world.queue.arrived);
  return (
    <section className={styles.box} aria-label="Producer">
      <div className={styles.name}>Producer</div>
      {sent > 0 ? (
        <div className={styles.line}>{counted(sent, "message")} sent</div>
      ) : (
        <div className={joined(styles.line, styles.code)}>aws sqs send…</div>
      )}
    </section>
  );
});
