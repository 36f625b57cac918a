import { lazy } from "react";
import { CaptionLine } from "./controls/CaptionLine.tsx";
import { Later } from "./kit/Later.tsx";
import { OpenedEnvironment } from "./OpenedEnvironment.tsx";
import styles from "./StagePart.module.css";

const Stage = lazy(() => import("./stage/Stage.tsx").then((module) => ({ default: module.Stage })));

/** The stage with its caption, and over its left part the environment that is opened. */
export function StagePart() {
  return (
    <section className={styles.part} aria-label="Stage">
      <div className={styles.stage}>
        <Later what="the stage">
          <Stage />
        </Later>
        <OpenedEnvironment />
      </div>
      <CaptionLine />
    </section>
  );
}
