// The way from one box to another: a cubic curve. The wires are drawn by it and the messages travel on it.

import { center, type Point, type Rect } from "./rect.ts";

export interface Curve {
  readonly from: Point;
  readonly bendFrom: Point;
  readonly bendTo: Point;
  readonly to: Point;
}

/** How data goes over the stage: from left to right, or on narrow screens from top to bottom. */
export type Orientation = "across" | "down";

/** From the far side of the first box to the near side of the second, whichever way they lie. */
export function curveBetween(from: Rect, to: Rect, orientation: Orientation): Curve {
  return isBehind(to, from, orientation)
    ? reversed(forward(to, from, orientation))
    : forward(from, to, orientation);
}

function isBehind(rect: Rect, other: Rect, orientation: Orientation): boolean {
  return orientation === "across"
    ? center(rect).x < center(other).x
    : rect.y + rect.height <= other.y || rect.y < other.y;
}

function forward(from: Rect, to: Rect, orientation: Orientation): Curve {
  if (orientation === "across") {
    const start = { x: from.x + from.width, y: center(from).y };
    const end = { x: to.x, y: center(to).y };
    const bend = Math.max(12, (end.x - start.x) / 2);
    return {
      from: start,
      bendFrom: { x: start.x + bend, y: start.y },
      bendTo: { x: end.x - bend, y: end.y },
      to: end,
    };
  }
  const start = { x: center(from).x, y: from.y + from.height };
  const end = { x: center(to).x, y: to.y };
  const bend = Math.max(6, (end.y - start.y) / 2);
  return {
    from: start,
    bendFrom: { x: start.x, y: start.y + bend },
    bendTo: { x: end.x, y: end.y - bend },
    to: end,
  };
}

/** A straight line. */
export function straight(from: Point, to: Point): Curve {
  return { from, bendFrom: between(from, to, 1 / 3), bendTo: between(from, to, 2 / 3), to };
}

export function reversed({ from, bendFrom, bendTo, to }: Curve): Curve {
  return { from: to, bendFrom: bendTo, bendTo: bendFrom, to: from };
}

/** The point at `part` (0 to 1) of the way. */
export function pointOn({ from, bendFrom, bendTo, to }: Curve, part: number): Point {
  const rest = 1 - part;
  const a = rest * rest * rest;
  const b = 3 * rest * rest * part;
  const c = 3 * rest * part * part;
  const d = part * part * part;
  return {
    x: a * from.x + b * bendFrom.x + c * bendTo.x + d * to.x,
    y: a * from.y + b * bendFrom.y + c * bendTo.y + d * to.y,
  };
}

/** As the `d` of an SVG path. */
export function pathOf({ from, bendFrom, bendTo, to }: Curve): string {
  return `M${from.x} ${from.y}C${bendFrom.x} ${bendFrom.y} ${bendTo.x} ${bendTo.y} ${to.x} ${to.y}`;
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
