// Where things are on the timeline's canvas.
//
//   ┌ axis ────────────────────┐
//   │ env-1   ▒▒▓▓███░░░░██    │  rows, scrolled
//   │ concurrency  ▁▁▄▄█▁      │  lane, fixed
//   └──────────────────────────┘

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
export const laneHeight = 50;

/** Fewer rows may be taller. */
export function rowHeightFor(rows: number): number {
  return rows <= 6 ? 27 : rows <= 24 ? 21 : 15;
}

export function gutterFor(width: number): number {
  return width < 520 ? 58 : 86;
}

const rightEdge = 12;

export function xOf({ window, gutter, width }: TimelineShape, at: number): number {
  return gutter + ((at - window.from) / (window.to - window.from)) * (width - gutter - rightEdge);
}

export function momentAt({ window, gutter, width }: TimelineShape, x: number): number {
  return window.from + ((x - gutter) / (width - gutter - rightEdge)) * (window.to - window.from);
}

/** Top of a row on the canvas. */
export function yOf({ rowHeight, scrollTop }: TimelineShape, row: number): number {
  return axisHeight + row * rowHeight - scrollTop;
}

export function rowAt({ rowHeight, scrollTop, height }: TimelineShape, y: number): number | null {
  if (y < axisHeight || y > height - laneHeight) return null;
  return Math.floor((y - axisHeight + scrollTop) / rowHeight);
}

/** CSS pixels for a ms of virtual time. */
export function pixelsPerMs(shape: TimelineShape): number {
  return axisWidth(shape) / (shape.window.to - shape.window.from);
}

export function axisWidth({ gutter, width }: TimelineShape): number {
  return width - gutter - rightEdge;
}
