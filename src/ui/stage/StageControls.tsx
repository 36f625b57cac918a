import { useReactFlow } from "@xyflow/react";
import { Button } from "../kit/Button.tsx";
import styles from "./StageControls.module.css";

interface StageControlsProps {
  /** The person moved the view: it no longer follows. */
  readonly isMoved: boolean;
  readonly onZoom: () => void;
  readonly onFit: () => void;
}

export function StageControls({ isMoved, onZoom, onFit }: StageControlsProps) {
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <fieldset className={styles.controls} aria-label="View of the stage">
      <Button
        className={styles.control}
        aria-label="Zoom in"
        title="Zoom in"
        onClick={() => {
          onZoom();
          void zoomIn({ duration: 150 });
        }}
      >
        +
      </Button>
      <Button
        className={styles.control}
        aria-label="Zoom out"
        title="Zoom out"
        onClick={() => {
          onZoom();
          void zoomOut({ duration: 150 });
        }}
      >
        −
      </Button>
      <Button
        className={styles.control}
        aria-label="Show all"
        title="Show all"
        disabled={!isMoved}
        onClick={onFit}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" className={styles.fit} aria-hidden>
          <path d="M1.5 5V1.5H5M9 1.5h3.5V5M12.5 9v3.5H9M5 12.5H1.5V9" />
        </svg>
      </Button>
    </fieldset>
  );
}
