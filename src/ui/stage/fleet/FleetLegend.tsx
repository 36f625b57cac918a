import { grouped } from "../../../readings/durationText.ts";
import { joined } from "../../kit/joined.ts";
import { useSessionState } from "../../SessionContext.ts";
import meanings from "../environment/meaning.module.css";
import { fleetCounts, groupsOf } from "./fleetCounts.ts";
import styles from "./FleetLegend.module.css";

/** How many environments there are, and how many in which state. */
export function FleetLegend() {
  const counts = useSessionState(({ world }) => fleetCounts(world));
  const total = useSessionState(({ world }) => world.environments.size);
  return (
    <header className={styles.legend}>
      <strong>{grouped(total)} environments</strong>
      <ul className={styles.groups}>
        {groupsOf(counts).map(({ group, count }) => (
          <li key={group.word} className={meanings[group.meaning]}>
            <span className={joined(styles.mark, styles[group.pattern])} aria-hidden />
            {grouped(count)} {group.word}
          </li>
        ))}
      </ul>
    </header>
  );
}
