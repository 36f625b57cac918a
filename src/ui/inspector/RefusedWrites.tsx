import type { EnvironmentId } from "../../model/id.ts";
import { refusalText } from "../../readings/refusedWrites.ts";
import { useSessionState } from "../SessionContext.ts";
import { momentText } from "../timeline/spanWords.ts";
import styles from "./RefusedWrites.module.css";

/** What the system would not take, newest first: the root is read-only, /tmp has a size, and nobody is root. */
export function RefusedWrites({ id }: { readonly id: EnvironmentId }) {
  const refused = useSessionState(({ readings }) => readings.refusedWrites.byEnvironment.get(id));
  if (!refused) return null;
  return (
    <section className={styles.refused} aria-label="Refused by the system">
      <h3>Refused by the system</h3>
      <ul>
        {refused.toReversed().map(({ path, why, at, times }) => (
          <li key={`${at} ${path}`}>
            <span className={styles.why}>✕ {refusalText(why)}:</span> <code>{path}</code>
            <span className={styles.when}>
              {times > 1 && `${times} times, `}
              {momentText(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
