// The timeline's axis as a slider: which moment of the run the screen shows.

import { type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { useStore } from "zustand";
import { theBeginning, virtualTime } from "../../model/time.ts";
import { durationText } from "../../readings/durationText.ts";
import { shownNow } from "../../session/clock.ts";
import type { Session } from "../../session/session.ts";
import { useSession } from "../SessionContext.ts";
import styles from "./MomentSlider.module.css";
import { momentText } from "./spanWords.ts";
import { type TimelineShape, xOf } from "./timelineShape.ts";

interface MomentSliderProps {
  readonly handleRef: RefObject<HTMLDivElement | null>;
  /** The moment at a place on the axis, CSS pixels from its left end. */
  readonly momentAt: (x: number) => number;
}

export function MomentSlider({ handleRef, momentAt }: MomentSliderProps) {
  const session = useSession();
  const past = useStore(session.screen, ({ isPast, clock }) => (isPast ? clock.at : null));
  const now = shownNow(session.store);
  const showAt = ({ clientX, currentTarget }: PointerEvent): void =>
    session.showMoment(
      virtualTime(Math.max(0, momentAt(clientX - currentTarget.getBoundingClientRect().left))),
    );
  return (
    <div
      className={styles.axis}
      title="Drag back along the axis to see an earlier moment"
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        showAt(event);
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        if (event.currentTarget.hasPointerCapture(event.pointerId)) showAt(event);
      }}
      onPointerUp={(event) => event.stopPropagation()}
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

/** Puts the handle at the mark of the moment that is shown. */
export function placeHandle(element: HTMLElement | null, shape: TimelineShape, at: number): void {
  if (element) element.style.left = `${Math.min(shape.width, Math.max(shape.gutter, xOf(shape, at)))}px`;
}
