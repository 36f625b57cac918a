// Where the camera stands when all is in view.

import type { Orientation } from "./curve.ts";
import type { Rect } from "./rect.ts";

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const padding = { across: 22, down: 12 } as const;
/** At the lower edge; on narrow screens React Flow's name stands there. */
const foot = { across: 22, down: 20 } as const;
/** Smaller, and the words can no longer be read: the rest is then a matter of panning. */
export const leastZoom = 0.55;
const mostZoom = 1.35;
/** On narrow screens: at most so much smaller than by width, where the last line comes into view with it. */
const leastOfWidth = 0.9;

/** All of `frame` in the middle; on narrow screens its whole width, from the top. */
export function viewportFor(frame: Rect, width: number, height: number, orientation: Orientation): View {
  const edge = padding[orientation];
  const byWidth = (width - 2 * edge) / frame.width;
  const byHeight = (height - edge - foot[orientation]) / frame.height;
  const whole = Math.min(byWidth, byHeight);
  const wanted = orientation === "across" || whole >= byWidth * leastOfWidth ? whole : byWidth;
  const zoom = Math.min(mostZoom, Math.max(leastZoom, wanted));
  const spareWidth = width - frame.width * zoom;
  const spareHeight = height - frame.height * zoom;
  return {
    // What does not fit is cut at the left: the environments are at the right.
    x: (spareWidth >= 0 ? spareWidth / 2 : spareWidth - edge) - frame.x * zoom,
    y: (spareHeight >= 2 * foot[orientation] ? spareHeight / 2 : edge) - frame.y * zoom,
    zoom,
  };
}
