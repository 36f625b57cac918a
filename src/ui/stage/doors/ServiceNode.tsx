// The Lambda service: how many invocations run at once, of how many, and where the next event goes.

import { memo } from "react";
import { grouped } from "../../../readings/durationText.ts";
import { joined } from "../../kit/joined.ts";
import { useSessionState } from "../../SessionContext.ts";
import box from "./Box.module.css";
import { lastDecision, placementWords } from "./placementWords.ts";
import styles from "./ServiceNode.module.css";

export const ServiceNode = memo(function ServiceNode() {
  const concurrency = useSessionState(({ world }) => world.concurrency);
  const limit = useSessionState(
    ({ world: { settings } }) => settings.reservedConcurrency ?? settings.accountConcurrency,
  );
  const throttles = useSessionState(({ world }) => world.totals.throttles);
  const words = useSessionState(({ world, entries }) =>
    placementWords(lastDecision(entries), world).join("\n"),
  );
  const [first, second] = words.split("\n");
  return (
    <section className={joined(box.box, styles.service)} aria-label="Lambda service">
      <div className={styles.parts}>
        <div className={styles.part}>
          <div className={box.name}>Lambda service</div>
          <div className={box.line}>
            concurrency {grouped(concurrency)} / {grouped(limit)}
          </div>
          <div className={styles.track} aria-hidden>
            <span
              className={styles.fill}
              style={{ transform: `scaleX(${limit === 0 ? 0 : Math.min(1, concurrency / limit)})` }}
            />
          </div>
        </div>
        <div className={styles.part}>
          <div className={box.line}>{first}</div>
          <div className={box.line}>{second}</div>
          {throttles > 0 && (
            <div className={joined(box.line, box.throttled)}>⊘ {grouped(throttles)} throttled</div>
          )}
        </div>
      </div>
    </section>
  );
});
