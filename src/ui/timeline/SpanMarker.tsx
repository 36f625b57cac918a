import type { KeyboardEvent, RefObject } from "react";
import { useSessionState } from "../SessionContext.ts";
import styles from "./SpanMarker.module.css";
import { findSpan, type SpanRef } from "./spanRef.ts";
import { spanSentence } from "./spanWords.ts";
import { axisHeight, type TimelineShape, xOf, yOf } from "./timelineShape.ts";

interface SpanMarkerProps {
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly told: SpanRef | null;
  /** Whether there was somewhere to go. */
  readonly onMove: (key: string) => boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onOpen: () => void;
}

/** One button that arrow keys move from span to span; beside it the span's times. */
export function SpanMarker({ buttonRef, told, onMove, onFocus, onBlur, onOpen }: SpanMarkerProps) {
  const sentence = useSessionState(({ readings, world }) => {
    const found = told && findSpan(readings.timeline.rows, told);
    return found ? spanSentence(found.row, found.span, world.now) : "";
  });
  return (
    <button
      ref={buttonRef}
      type="button"
      className={styles.marker}
      data-told={told !== null || undefined}
      aria-label={sentence === "" ? "Spans of the timeline: arrow keys move" : sentence}
      aria-live="polite"
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={(event: KeyboardEvent) => {
        if (!onMove(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => {
        // A pointer's click is the chart's.
        if (event.detail === 0) onOpen();
      }}
    >
      {sentence !== "" && <span className={styles.tip}>{sentence}</span>}
    </button>
  );
}

/** Puts the button where its span is painted. */
export function placeMarker(
  element: HTMLButtonElement | null,
  told: SpanRef | null,
  shape: TimelineShape,
  now: number,
  rows: readonly { readonly spans: readonly { readonly from: number; readonly to: number | null }[] }[],
): void {
  const span = told && rows[told.row]?.spans[told.span];
  if (!element || !told || !span) return;
  const left = Math.max(shape.gutter, xOf(shape, span.from));
  const right = Math.min(shape.width - 4, Math.max(left + 3, xOf(shape, span.to ?? now)));
  element.style.left = `${left - 1}px`;
  element.style.top = `${yOf(shape, told.row) + shape.scrollTop + 2}px`;
  element.style.width = `${Math.max(4, right - left + 1)}px`;
  element.style.height = `${shape.rowHeight - 4}px`;
  element.dataset["side"] = left > shape.width / 2 ? "left" : "right";
  element.dataset["below"] = String(yOf(shape, told.row) < axisHeight + 24);
}
