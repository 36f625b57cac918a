import type { EnvironmentId } from "../../../model/id.ts";
import type { Environment } from "../../../world/world.ts";
import { joined } from "../../kit/joined.ts";
import { openEnvironment } from "../../selection.ts";
import { servedText, shutdownWords } from "./environmentWords.ts";
import styles from "./GoneCard.module.css";

interface GoneCardProps {
  readonly environmentId: EnvironmentId;
  /** As it was last seen. */
  readonly environment: Environment | null;
}

/** Keeps the place of an environment that was shut down. */
export function GoneCard({ environmentId, environment }: GoneCardProps) {
  const phase = environment?.phase;
  return (
    <section className={styles.card} aria-label={`${environmentId}, shut down`}>
      <button
        type="button"
        className={joined(styles.open, "nopan")}
        aria-label={`Look back at ${environmentId}`}
        onClick={() => openEnvironment(environmentId)}
      />
      <strong>{environmentId}</strong>
      <span>
        shut down{phase?.name === "shuttingDown" && `: ${shutdownWords[phase.reason]}`}
        {environment && environment.served > 0 && ` · ${servedText(environment)}`}
      </span>
    </section>
  );
}
