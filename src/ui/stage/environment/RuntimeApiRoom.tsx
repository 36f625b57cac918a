import { runtimeApiAddress } from "../../../model/address.ts";
import type { Environment } from "../../../world/world.ts";
import { runtimeApiWords } from "./environmentWords.ts";
import styles from "./Room.module.css";

interface RoomProps {
  readonly environment: Environment;
}

/** The service's side of an environment: an HTTP server on a local address. */
export function RuntimeApiRoom({ environment }: RoomProps) {
  const { what, detail } = runtimeApiWords(environment);
  return (
    <div className={styles.api}>
      <div className={styles.title}>Runtime API</div>
      <div className={styles.address}>{runtimeApiAddress}</div>
      <div className={styles.ledger}>
        <div>{what}</div>
        <div className={styles.detail}>{detail}</div>
      </div>
    </div>
  );
}
