// The timeline's axis as a slider: which moment of the run the screen shows.

import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from "react";
import { useStore } from "zustand";
import { theBeginning, virtualTime } from "../../model/time.ts";
import { durationText } from "../../readings/durationText.ts";
import { shownNow } from "../../session/clock.ts";
import type { Session } from "../../session/session.ts";
import { useSession } from "../SessionContext.ts";
import styles from "./MomentSlider.module.css";
import { momentText } from "./spanWords.ts";
import { handleX, type TimelineShape } from "./timelineShape.ts";

interface MomentSliderProps {
  readonly handleRef: RefObject<HTMLDivElement | null>;
  /** The moment at a place on the axis, CSS pixels from its left end. */
  readonly momentAt: (x: number) => number;
}

export function MomentSlider({ handleRef, momentAt }: MomentSliderProps) {
  const session = useSession();
  const past = useStore(session.screen, ({ isPast, clock }) => (isPast ? clock.at : null));
  const now = shownNow(session.store);
  /** Where the pointer is, and how far from the mark, CSS pixels; `null` while nothing is dragged. */
  const grip = useRef<{ readonly x: number; readonly offset: number } | null>(null);
  const showAt = ({ clientX, currentTarget }: PointerEvent, offset: number): void => {
    const x = clientX - currentTarget.getBoundingClientRect().left - offset;
    session.showMoment(virtualTime(Math.max(0, momentAt(x))));
  };
  return (
    <div
      className={styles.axis}
      title="Drag back along the axis to see an earlier moment"
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.button !== 0) return;
        // As a range input: the keys go on from where the pointer left it.
        event.preventDefault();
        handleRef.current?.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
        const isHandle = event.target === handleRef.current;
        const x = event.clientX;
        grip.current = { x, offset: isHandle ? x - middleOf(event.target) : 0 };
        if (!isHandle) showAt(event, 0);
      }}
      onPointerMove={(event) => {
        if (!grip.current) return;
        event.stopPropagation();
        const { clientX: x } = event;
        if (grip.current.x === x) return;
        grip.current = { ...grip.current, x };
        showAt(event, grip.current.offset);
      }}
      onPointerUp={(event) => {
        if (!grip.current) return;
        event.stopPropagation();
        grip.current = null;
      }}
      onPointerCancel={() => (grip.current = null)}
    >
      <div
        ref={handleRef}
        className={styles.handle}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- moments are not evenly apart, as an <input>'s steps are
        role="slider"
        tabIndex={0}
        aria-label="Moment shown"
        aria-valuemin={0}
        aria-valuemax={Math.round(now)}
        aria-valuenow={Math.round(past ?? now)}
        aria-valuetext={past === null ? "now" : `${momentText(past)}, ${durationText(now - past)} ago`}
        onKeyDown={(event: KeyboardEvent) => {
          if (!moveBy(event.key, session)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}

function middleOf(element: EventTarget): number {
  if (!(element instanceof Element)) return 0;
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/** Whether the key moves the slider. */
function moveBy(key: string, session: Session): boolean {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      session.stepBack();
      return true;
    case "ArrowRight":
    case "ArrowUp":
      if (session.screen.getState().isPast) session.step();
      return true;
    case "Home":
      session.showMoment(theBeginning);
      return true;
    case "End":
      session.showPresent();
      return true;
    default:
      return false;
  }
}

/** Puts the handle at the mark of the moment that is shown; in between React does not come by. */
export function placeHandle(
  element: HTMLElement | null,
  shape: TimelineShape,
  now: number,
  past: number | null,
): void {
  if (!element) return;
  const at = past ?? now;
  element.style.left = `${handleX(shape, at) ?? shape.width}px`;
  element.ariaValueMax = String(Math.round(now));
  element.ariaValueNow = String(Math.round(at));
}
