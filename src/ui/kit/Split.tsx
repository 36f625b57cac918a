// Two panels with a handle between them. One has its size in px, which is remembered; the other takes the rest. CSS
// keeps both above their least sizes, so that nothing has to be measured when the window changes.
//
// Why not a package: the usual one is 18 kB gzip, a tenth of the first screen's budget, for what stands here.

import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from "react";
import { readPreference, writePreference } from "../preference.ts";
import { joined } from "./joined.ts";
import { sizeAfterKey } from "./sizeAfterKey.ts";
import styles from "./Split.module.css";

interface SplitProps {
  /** Remembers the size under this name. */
  readonly id: string;
  readonly direction: "columns" | "rows";
  /** Of the handle: what it changes. */
  readonly label: string;
  /** Which panel has a size of its own. */
  readonly sized: "first" | "second";
  readonly initialPx: number;
  readonly leastPx: { readonly first: number; readonly second: number };
  readonly first: ReactNode;
  readonly second: ReactNode;
}

export function Split({ id, direction, label, sized, initialPx, leastPx, first, second }: SplitProps) {
  const root = useRef<HTMLDivElement>(null);
  const [sizePx, setSizePx] = useState(() => rememberedSize(id) ?? initialPx);
  const isRows = direction === "rows";
  const least = leastPx[sized];

  function mostPx(): number {
    const box = root.current?.getBoundingClientRect();
    const whole = box ? (isRows ? box.height : box.width) : 0;
    return Math.max(least, whole - 1 - leastPx[sized === "first" ? "second" : "first"]);
  }
  function resize(px: number) {
    const next = Math.round(Math.min(mostPx(), Math.max(least, px)));
    setSizePx(next);
    writePreference(`split.${id}`, String(next));
  }
  function drag(event: PointerEvent<HTMLDivElement>) {
    const box = root.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const fromFirst = isRows ? event.clientY - box.top : event.clientX - box.left;
    resize(sized === "first" ? fromFirst : (isRows ? box.height : box.width) - fromFirst);
  }
  function press(event: KeyboardEvent) {
    // The arrow moves the handle: away from the first panel, towards the second.
    const range = { leastPx: least, mostPx: mostPx(), initialPx };
    const next = sizeAfterKey(event.key, event.shiftKey, Math.min(sizePx, range.mostPx), sized, range);
    if (next === null) return;
    event.preventDefault();
    resize(next);
  }

  const sizes: CSSProperties & Record<`--${string}`, string> = {
    "--first": trackOf("first"),
    "--second": trackOf("second"),
  };
  function trackOf(panel: "first" | "second"): string {
    return `minmax(${leastPx[panel]}px, ${panel === sized ? `${sizePx}px` : "1fr"})`;
  }
  return (
    <div ref={root} className={joined(styles.split, styles[direction])} style={sizes}>
      <div className={styles.panel}>{first}</div>
      <div
        className={styles.handle}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <hr> cannot be moved
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={isRows ? "horizontal" : "vertical"}
        aria-valuenow={sizePx}
        aria-valuemin={least}
        aria-valuetext={`${sizePx} pixels`}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        onDoubleClick={() => resize(initialPx)}
        onKeyDown={press}
      />
      <div className={styles.panel}>{second}</div>
    </div>
  );
}

function rememberedSize(id: string): number | null {
  const size = Number(readPreference(`split.${id}`) ?? Number.NaN);
  return Number.isFinite(size) ? size : null;
}
