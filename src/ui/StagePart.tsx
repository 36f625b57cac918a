import { CaptionLine } from "./controls/CaptionLine.tsx";
import { Later } from "./kit/Later.tsx";
import { OpenedEnvironment } from "./OpenedEnvironment.tsx";
import { useSessionState } from "./SessionContext.ts";
import { Stage } from "./stage/Stage.tsx";
import styles from "./StagePart.module.css";

/** The stage with its caption, and over its left part the environment that is opened. */
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
      </div>
      <CaptionLine />
    </section>
  );
}
