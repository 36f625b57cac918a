// One span of the timeline by its place: under the pointer, or where the arrow keys went.

import type { EnvironmentId } from "../../model/id.ts";
import type { TimelineRow, TimelineSpan } from "../../readings/timeline.ts";
import { rowAt, type TimelineShape, xOf } from "./timelineShape.ts";

export interface SpanRef {
  readonly row: number;
  readonly span: number;
  readonly environmentId: EnvironmentId;
}

export function findSpan(
  rows: ReadonlyMap<EnvironmentId, TimelineRow>,
  { environmentId, span }: SpanRef,
): { readonly row: TimelineRow; readonly span: TimelineSpan } | null {
  const row = rows.get(environmentId);
  const found = row?.spans[span];
  return row && found ? { row, span: found } : null;
}

/** The span at this point of the canvas, or in its row the nearest within a few pixels. */
export function spanRefAt(
  rows: readonly TimelineRow[],
  shape: TimelineShape,
  x: number,
  y: number,
): SpanRef | null {
  const index = rowAt(shape, y);
  const row = index === null ? undefined : rows[index];
  if (index === null || !row) return null;
  const slack = 3;
  const found = row.spans.findLastIndex(
    ({ from, to }) => xOf(shape, from) - slack <= x && (to === null || x <= xOf(shape, to) + slack),
  );
  return found < 0 ? null : { row: index, span: found, environmentId: row.environmentId };
}

/** Where an arrow key goes from here; `null`: nowhere. */
export function neighbourSpan(
  rows: readonly TimelineRow[],
  here: SpanRef | null,
  key: string,
): SpanRef | null {
  const at = (row: number, span: number): SpanRef | null => {
    const target = rows[row];
    if (!target || target.spans.length === 0) return null;
    const place = Math.min(Math.max(0, span), target.spans.length - 1);
    return { row, span: place, environmentId: target.environmentId };
  };
  const { row, span } = here ?? { row: 0, span: 0 };
  switch (key) {
    case "ArrowRight":
      return here && span + 1 >= (rows[row]?.spans.length ?? 0) ? null : at(row, here ? span + 1 : 0);
    case "ArrowLeft":
      return span === 0 ? null : at(row, span - 1);
    case "ArrowDown":
      return at(row + 1, span);
    case "ArrowUp":
      return at(row - 1, span);
    case "Home":
      return at(row, 0);
    case "End":
      return at(row, Number.MAX_SAFE_INTEGER);
    default:
      return null;
  }
}
