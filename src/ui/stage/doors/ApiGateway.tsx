import { memo } from "react";
import { grouped } from "../../../readings/durationText.ts";
import { useSessionState } from "../../SessionContext.ts";
import styles from "./Box.module.css";
import { waitingCalls } from "./waitingCalls.ts";

export const ApiGateway = memo(function ApiGateway() {
  const served = useSessionState(({ world }) => world.totals.served.apiGateway);
  const waiting = useSessionState(({ world }) => waitingCalls(world, "apiGateway"));
  const parts = [
    ...(waiting > 0 ? [`${grouped(waiting)} open`] : []),
    ...(served > 0 ? [`${grouped(served)} served`] : []),
  ];
  return (
    <section className={styles.box} aria-label="API Gateway">
      <div className={styles.name}>API Gateway</div>
      <div className={styles.line}>{parts.join(" · ") || "waits for requests"}</div>
    </section>
  );
});
