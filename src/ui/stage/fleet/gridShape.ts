// The grid of a fleet: how many columns, how large a cell, and where the cell of a place is.

import type { Rect } from "../rect.ts";

export interface GridShape {
  readonly columns: number;
  readonly rows: number;
  /** Side of a cell with its gap, px. */
  readonly pitch: number;
}

/** Steps, so that the cells keep their size and place while a fleet grows towards the next one. */
const capacities = [60, 108, 160, 256, 480, 1000, 2500, 5000, 10_000, 25_000, 100_000];

/** The shape with the largest cells that hold `count` places in this width and height. */
export function gridShape(count: number, width: number, height: number): GridShape {
  const capacity = capacities.find((each) => each >= count) ?? count;
  let columns = Math.max(1, Math.ceil(Math.sqrt((capacity * width) / height)));
  while (Math.ceil(capacity / columns) * (width / columns) > height) columns++;
  return { columns, rows: Math.ceil(capacity / columns), pitch: width / columns };
}

export function cellRect({ columns, pitch }: GridShape, place: number): Rect {
  const gap = pitch > 8 ? 2 : pitch > 3 ? 1 : 0;
  return {
    x: (place % columns) * pitch,
    y: Math.floor(place / columns) * pitch,
    width: pitch - gap,
    height: pitch - gap,
  };
}

/** The place at this point; `null` where there is none. */
export function placeAt({ columns, pitch }: GridShape, count: number, x: number, y: number): number | null {
  const column = Math.floor(x / pitch);
  const row = Math.floor(y / pitch);
  if (column < 0 || column >= columns || row < 0) return null;
  const place = row * columns + column;
  return place < count ? place : null;
}
