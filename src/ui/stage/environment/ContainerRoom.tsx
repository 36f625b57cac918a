import { loopPhase } from "../../../readings/loopPhase.ts";
import type { Environment } from "../../../world/world.ts";
import { joined } from "../../kit/joined.ts";
import { programName, useDeployment } from "./environmentRecord.ts";
import { loopWords, placeText } from "./environmentWords.ts";
import hatch from "./hatch.module.css";
import { LoopEmblem } from "./LoopEmblem.tsx";
import { RefusedMark } from "./RefusedMark.tsx";
import styles from "./Room.module.css";
import { sizeText, tmpSizeBytes } from "./tmpSize.ts";

interface RoomProps {
  readonly environment: Environment;
}

/** Your side of an environment: a process in its loop. */
export function ContainerRoom({ environment }: RoomProps) {
  const { phase, process, processes, version, tmp } = environment;
  const deployment = useDeployment(version);
  const here = loopPhase(environment);
  const words = loopWords[here];
  const isPlanned = process === null && processes === 0;
  return (
    <div
      className={joined(
        styles.container,
        phase.name === "frozen" && hatch.hatched,
        isPlanned && styles.planned,
      )}
    >
      <div className={styles.title}>Your container</div>
      <div className={joined(styles.address, styles.place)}>
        <bdi>{placeText(environment) ?? (deployment ? programName(deployment) : "")}</bdi>
      </div>
      <div className={styles.loop}>
        <LoopEmblem phase={here} size={96} />
        <div className={styles.here}>
          <span>{isPlanned ? "not" : words.what}</span>
          <strong>{isPlanned ? "there yet" : words.detail}</strong>
        </div>
      </div>
      <RefusedMark environmentId={environment.id} isWide />
      <div className={styles.tmp}>
        /tmp {sizeText(tmpSizeBytes(tmp))} of {deployment?.configuration.ephemeralStorageMb ?? 512} MB
      </div>
    </div>
  );
}
