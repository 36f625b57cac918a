// The drawn timeline: of the whole run, whatever moment of it the screen shows. Follows the clock past React; the pointer
// and the arrow keys tell one span at a time.

import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import type { EnvironmentId } from "../../model/id.ts";
import { shownNow } from "../../session/clock.ts";
import { openEnvironment } from "../selection.ts";
import { useSession, useSessionState, useShown } from "../SessionContext.ts";
import { clearedContext, watchSize } from "../stage/canvas.ts";
import { useBehindFrames } from "../stage/frameClock.ts";
import { useThemeColours } from "../stage/themeColours.ts";
import { extentOf } from "./chooseWindow.ts";
import { MomentSlider, placeHandle } from "./MomentSlider.tsx";
import { neighbourSpan, type SpanRef, spanRefAt } from "./spanRef.ts";
import { paintTimeline } from "./paintTimeline.ts";
import { placeMarker, SpanMarker } from "./SpanMarker.tsx";
import styles from "./TimelineChart.module.css";
import {
  axisHeight,
  gutterFor,
  laneHeightIn,
  momentAt,
  pixelsPerMs,
  rowHeightFor,
  type TimelineShape,
  xOf,
} from "./timelineShape.ts";
import { moved, type TimeWindow, type WindowChoice, windowOf, zoomed } from "./timeWindow.ts";
import { useWheelZoom } from "./useWheelZoom.ts";

interface TimelineChartProps {
  readonly choice: WindowChoice;
  readonly onChoose: (choice: WindowChoice) => void;
}

const calmRows = 24;
const calmMs = 45;
const stillMs = 250;
/** A move by less than this, in CSS pixels, is not painted. */
const visiblePixels = 0.25;

export function TimelineChart({ choice, onChoose }: TimelineChartProps) {
  const { screen } = useSession();
  const shown = useShown();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const marker = useRef<HTMLButtonElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const colours = useThemeColours();
  const rowCount = useSessionState(({ readings }) => readings.timeline.rows.size);
  const [told, setTold] = useState<SpanRef | null>(null);
  // Read when they change, not in each frame: reading them makes the browser lay out the page.
  const extent = useRef({ width: 0, height: 0, scrollTop: 0 });
  const drag = useRef<{ readonly x: number; readonly window: TimeWindow; readonly moved: boolean } | null>(
    null,
  );
  const rowHeight = rowHeightFor(rowCount);

  const rows = () => [...shown.getState().readings.timeline.rows.values()];
  const shapeAt = (now: number): TimelineShape => {
    return {
      ...extent.current,
      rowHeight,
      gutter: gutterFor(extent.current.width),
      window: windowOf(choice, extentOf(shown.getState().readings, now)),
    };
  };
  const present = (): number => shownNow(shown);
  const presentShape = (): TimelineShape => shapeAt(present());
  const pastMoment = (): number | null => (screen.getState().isPast ? shownNow(screen) : null);

  const paint = (): void => {
    const [now, past] = [present(), pastMoment()];
    const shape = shapeAt(now);
    const context = canvas.current && clearedContext(canvas.current, shape.width, shape.height);
    if (!context || rowCount === 0) return;
    const { concurrency } = shown.getState().readings.timeline;
    const all = rows();
    paintTimeline(context, { rows: all, concurrency, now, past }, shape, colours);
    placeMarker(marker.current, told, shape, now, all);
    placeHandle(handle.current, shape, now, past);
  };
  const painted = useRef({ state: screen.getState(), now: 0, realMs: 0 });
  const paintInTurn = (): void => {
    const now = shownNow(screen);
    const realMs = performance.now();
    const state = screen.getState();
    const last = painted.current;
    // Many rows change little from frame to frame: every third is enough.
    if (rowCount > calmRows && realMs - last.realMs < calmMs && state.clock.next) return;
    // What moves by less than can be seen waits, but not for long: in squeezed time only durations grow.
    const shape = presentShape();
    const movedPixels = xOf(shape, now) - xOf(shape, last.now);
    if (state === last.state && movedPixels < visiblePixels && realMs - last.realMs < stillMs) return;
    painted.current = { state, now, realMs };
    paint();
  };
  const repaint = useEffectEvent(() => paint());
  useBehindFrames(screen, paintInTurn);
  useEffect(() => {
    const task = setTimeout(() => repaint());
    return () => clearTimeout(task);
  }, [choice, colours, told, rowCount]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const stop = watchSize(element, (width, height) => {
      extent.current = { ...extent.current, width, height };
      element.style.setProperty("--lane", `${laneHeightIn(height)}px`);
      repaint();
    });
    const scrolled = (): void => {
      extent.current = { ...extent.current, scrollTop: element.scrollTop };
      repaint();
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      stop();
      element.removeEventListener("scroll", scrolled);
    };
  }, []);
  useWheelZoom(scroller, (x, factor) => {
    const shape = presentShape();
    const toShow = extentOf(shown.getState().readings, present());
    onChoose(zoomed(shape.window, factor, momentAt(shape, x), toShow));
  });

  const refAt = (event: PointerEvent): SpanRef | null => {
    const box = event.currentTarget.getBoundingClientRect();
    return spanRefAt(rows(), presentShape(), event.clientX - box.left, event.clientY - box.top);
  };
  const tell = (ref: SpanRef | null): void => setTold((before) => (isSameSpan(before, ref) ? before : ref));
  const open = (id: EnvironmentId | undefined): void => {
    if (id) openEnvironment(id);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onPointerDown={(event) => {
        if (event.button === 0)
          drag.current = { x: event.clientX, window: presentShape().window, moved: false };
      }}
      onPointerMove={(event) => {
        const start = drag.current;
        if (!start) return tell(refAt(event));
        if (!start.moved && Math.abs(event.clientX - start.x) < 4) return undefined;
        drag.current = { ...start, moved: true };
        return onChoose(moved(start.window, (start.x - event.clientX) / pixelsPerMs(presentShape())));
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
      {rowCount > 0 && <MomentSlider handleRef={handle} momentAt={(x) => momentAt(presentShape(), x)} />}
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
      <div className={styles.spacer} style={{ height: axisHeight + rowCount * rowHeight }} />
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

function isSameSpan(a: SpanRef | null, b: SpanRef | null): boolean {
  return a === b || (a?.environmentId === b?.environmentId && a?.span === b?.span);
}

function scrollToRow(element: HTMLElement | null, row: number, rowHeight: number): void {
  if (!element) return;
  const top = row * rowHeight;
  const room = element.clientHeight - axisHeight - laneHeightIn(element.clientHeight) - rowHeight;
  if (element.scrollTop > top) element.scrollTop = top;
  else if (element.scrollTop < top - room) element.scrollTop = top - room;
}
