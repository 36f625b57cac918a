// Where things are on the timeline's canvas.
//
//   ┌ axis ────────────────────┐
//   │ env-1   ▒▒▓▓███░░░░██    │  rows, scrolled
//   │ concurrency  ▁▁▄▄█▁      │  lane, fixed
//   └──────────────────────────┘

import { momentOf, placeOf } from "../../readings/squeezedTime.ts";
import type { TimeWindow } from "./timeWindow.ts";

export interface TimelineShape {
  readonly width: number;
  readonly height: number;
  readonly scrollTop: number;
  readonly rowHeight: number;
  /** Left end of the axis. */
  readonly gutter: number;
  readonly window: TimeWindow;
}

export const axisHeight = 24;
const laneHeight = 50;
/** Chosen: where less is left for the rows, the lane makes way. */
const leastHeightWithLane = 120;

export function laneHeightIn(height: number): number {
  return height < leastHeightWithLane ? 0 : laneHeight;
}

/** Fewer rows may be taller. */
export function rowHeightFor(rows: number): number {
  return rows <= 6 ? 27 : rows <= 24 ? 21 : 15;
}

export function gutterFor(width: number): number {
  return width < 520 ? 58 : 86;
}

const rightEdge = 12;

export function xOf(shape: TimelineShape, at: number): number {
  const { time, from } = shape.window;
  return shape.gutter + (placeOf(time, at) - from) * pixelsPerMs(shape);
}

/** Where a moment is marked: what is before the axis at its left end; `null`: it is out of view on the right. */
export function handleX(shape: TimelineShape, at: number): number | null {
  const x = Math.max(shape.gutter, xOf(shape, at));
  return x > shape.width ? null : x;
}

export function momentAt(shape: TimelineShape, x: number): number {
  const { time, from } = shape.window;
  return momentOf(time, from + (x - shape.gutter) / pixelsPerMs(shape));
}

/** Top of a row on the canvas. */
export function yOf({ rowHeight, scrollTop }: TimelineShape, row: number): number {
  return axisHeight + row * rowHeight - scrollTop;
}

export function rowAt({ rowHeight, scrollTop, height }: TimelineShape, y: number): number | null {
  if (y < axisHeight || y > height - laneHeightIn(height)) return null;
  return Math.floor((y - axisHeight + scrollTop) / rowHeight);
}

/** CSS pixels for a ms of virtual time that is not squeezed. */
export function pixelsPerMs(shape: TimelineShape): number {
  return axisWidth(shape) / (shape.window.to - shape.window.from);
}

export function axisWidth({ gutter, width }: TimelineShape): number {
  return width - gutter - rightEdge;
}
