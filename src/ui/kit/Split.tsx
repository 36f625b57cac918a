import type { ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { readPreference, writePreference } from "../preference.ts";
import styles from "./Split.module.css";

interface SplitPart {
  readonly id: string;
  readonly content: ReactNode;
  /** As the library reads it: a number is px, a string names its unit. */
  readonly size: number | string;
  readonly min: number | string;
  /** Keeps its px when the window changes; at most one of the two. */
  readonly steady?: boolean;
}

interface SplitProps {
  /** Remembers the sizes under this name. */
  readonly id: string;
  readonly orientation: "horizontal" | "vertical";
  /** What the handle between them does. */
  readonly label: string;
  readonly first: SplitPart;
  readonly second: SplitPart;
}

const storage = {
  getItem: readPreference,
  setItem: writePreference,
};

/** Two panels with a handle between them; sizes are remembered. */
export function Split({ id, orientation, label, first, second }: SplitProps) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id, storage });
  return (
    <Group
      id={id}
      orientation={orientation}
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
      className={styles.split}
    >
      {panelOf(first)}
      <Separator className={styles.handle} aria-label={label} />
      {panelOf(second)}
    </Group>
  );
}

function panelOf({ id, content, size, min, steady }: SplitPart) {
  return (
    <Panel
      id={id}
      defaultSize={size}
      minSize={min}
      groupResizeBehavior={steady ? "preserve-pixel-size" : "preserve-relative-size"}
      className={styles.panel}
    >
      {content}
    </Panel>
  );
}
