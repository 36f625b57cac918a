// The drawn timeline. Follows the clock past React; the pointer and the arrow keys tell one span at a time.

import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import type { EnvironmentId } from "../../model/id.ts";
import { shownTime } from "../../session/clock.ts";
import { openEnvironment } from "../selection.ts";
import { useSession, useSessionState } from "../SessionContext.ts";
import { clearedContext, watchSize } from "../stage/canvas.ts";
import { frameClock } from "../stage/frameClock.ts";
import { useThemeColours } from "../stage/themeColours.ts";
import { firstMoment } from "./chooseWindow.ts";
import { findSpan, neighbourSpan, type SpanRef, spanRefAt } from "./spanRef.ts";
import { spanSentence } from "./spanWords.ts";
import { paintTimeline } from "./paintTimeline.ts";
import styles from "./TimelineChart.module.css";
import {
  axisHeight,
  gutterFor,
  laneHeight,
  momentAt,
  rowHeightFor,
  type TimelineShape,
  xOf,
  yOf,
} from "./timelineShape.ts";
import { type WindowChoice, windowOf, zoomed } from "./timeWindow.ts";

interface TimelineChartProps {
  readonly choice: WindowChoice;
  readonly onChoose: (choice: WindowChoice) => void;
}

export function TimelineChart({ choice, onChoose }: TimelineChartProps) {
  const session = useSession();
  const { store } = session;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const marker = useRef<HTMLButtonElement>(null);
  const colours = useThemeColours();
  const rowCount = useSessionState(({ readings }) => readings.timeline.rows.size);
  const [told, setTold] = useState<SpanRef | null>(null);
  const drag = useRef<{ readonly x: number; readonly from: number; readonly moved: boolean } | null>(null);
  const rowHeight = rowHeightFor(rowCount);

  const rows = () => [...store.getState().readings.timeline.rows.values()];
  const shapeAt = (now: number): TimelineShape => {
    const element = scroller.current;
    const width = element?.clientWidth ?? 0;
    return {
      width,
      height: element?.clientHeight ?? 0,
      scrollTop: element?.scrollTop ?? 0,
      rowHeight,
      gutter: gutterFor(width),
      window: windowOf(choice, firstMoment(store.getState().readings), now),
    };
  };
  const presentShape = (): TimelineShape => shapeAt(shownTime(store.getState().clock, performance.now()));

  const paint = useEffectEvent((now: number) => {
    const shape = shapeAt(now);
    const context = canvas.current && clearedContext(canvas.current, shape.width, shape.height);
    if (!context || rowCount === 0) return;
    const { concurrency } = store.getState().readings.timeline;
    const all = rows();
    paintTimeline(context, { rows: all, concurrency, now }, shape, colours);
    placeMarker(marker.current, told, shape, now, all);
  });
  const repaint = useEffectEvent(() => paint(shownTime(store.getState().clock, performance.now())));
  useEffect(() => frameClock(session).subscribe((now) => paint(now)), [session]);
  useEffect(() => repaint(), [choice, colours, told, rowCount]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const stop = watchSize(element, () => repaint());
    const scrolled = (): void => repaint();
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      stop();
      element.removeEventListener("scroll", scrolled);
    };
  }, []);
  useWheelZoom(scroller, (x, factor) => {
    const shape = presentShape();
    onChoose(zoomed(shape.window, factor, momentAt(shape, x)));
  });

  const refAt = (event: PointerEvent): SpanRef | null => {
    const box = event.currentTarget.getBoundingClientRect();
    return spanRefAt(rows(), presentShape(), event.clientX - box.left, event.clientY - box.top);
  };
  const open = (id: EnvironmentId | undefined): void => {
    if (id) openEnvironment(id);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onPointerDown={(event) => {
        if (event.button === 0)
          drag.current = { x: event.clientX, from: presentShape().window.from, moved: false };
      }}
      onPointerMove={(event) => {
        const start = drag.current;
        if (!start) return setTold(refAt(event));
        if (!start.moved && Math.abs(event.clientX - start.x) < 4) return undefined;
        drag.current = { ...start, moved: true };
        const shape = presentShape();
        const spanMs = shape.window.to - shape.window.from;
        const movedMs = momentAt(shape, start.x) - momentAt(shape, event.clientX);
        return onChoose({ spanMs, from: start.from + movedMs });
      }}
      onPointerUp={(event) => {
        if (!drag.current?.moved) open(refAt(event)?.environmentId);
        drag.current = null;
      }}
      onPointerLeave={() => {
        drag.current = null;
        setTold(null);
      }}
    >
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
      <div className={styles.spacer} style={{ height: axisHeight + rowCount * rowHeight + laneHeight }} />
      {rowCount === 0 && <p className={styles.empty}>Nothing has run yet.</p>}
      {rowCount > 0 && (
        <SpanMarker
          buttonRef={marker}
          told={told}
          onMove={(key) => {
            const next = neighbourSpan(rows(), told, key);
            if (!next) return false;
            setTold(next);
            scrollToRow(scroller.current, next.row, rowHeight);
            return true;
          }}
          onFocus={() => setTold((before) => before ?? neighbourSpan(rows(), null, "Home"))}
          onBlur={() => setTold(null)}
          onOpen={() => open(told?.environmentId)}
        />
      )}
    </div>
  );
}

interface SpanMarkerProps {
  readonly buttonRef: React.RefObject<HTMLButtonElement | null>;
  readonly told: SpanRef | null;
  /** Whether there was somewhere to go. */
  readonly onMove: (key: string) => boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onOpen: () => void;
}

/** One button that arrow keys move from span to span; beside it the span's times. */
function SpanMarker({ buttonRef, told, onMove, onFocus, onBlur, onOpen }: SpanMarkerProps) {
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

function placeMarker(
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

function scrollToRow(element: HTMLElement | null, row: number, rowHeight: number): void {
  if (!element) return;
  const top = row * rowHeight;
  const room = element.clientHeight - axisHeight - laneHeight - rowHeight;
  if (element.scrollTop > top) element.scrollTop = top;
  else if (element.scrollTop < top - room) element.scrollTop = top - room;
}

/** Ctrl and the wheel, or a pinch: React's own wheel listener is passive and could not keep the page from zooming. */
function useWheelZoom(
  element: React.RefObject<HTMLElement | null>,
  zoomAt: (x: number, factor: number) => void,
): void {
  const zoom = useEffectEvent(zoomAt);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event.clientX - target.getBoundingClientRect().left, Math.exp(event.deltaY * 0.004));
    };
    target.addEventListener("wheel", turn, { passive: false });
    return () => target.removeEventListener("wheel", turn);
  }, [element]);
}
