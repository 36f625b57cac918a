import { CaptionLine } from "./controls/CaptionLine.tsx";
import { PastBar } from "./controls/PastBar.tsx";
import { Later } from "./kit/Later.tsx";
import { OpenedEnvironment } from "./OpenedEnvironment.tsx";
import { useSessionState } from "./SessionContext.ts";
import { Stage } from "./stage/Stage.tsx";
import styles from "./StagePart.module.css";

/** The stage with its caption; over it the environment that is opened, and which moment it shows if that is not now. */
export function StagePart() {
  const pace = useSessionState((state) => state.pace.name);
  const isPast = useSessionState((state) => state.isPast);
  return (
    <section className={styles.part} aria-label="Stage">
      <div className={styles.stage} data-pace={pace} data-past={isPast || undefined}>
        <Later what="the stage">
          <Stage />
        </Later>
        <OpenedEnvironment />
        {isPast && <PastBar />}
      </div>
      <CaptionLine />
    </section>
  );
}
