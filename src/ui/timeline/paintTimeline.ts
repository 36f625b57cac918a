// Paints the timeline: axis, rows that are in view, concurrency, the present.

import { countUpTo } from "../../readings/countUpTo.ts";
import type { ConcurrencyStep, TimelineRow, TimelineSpan } from "../../readings/timeline.ts";
import type { ThemeColours } from "../stage/themeColours.ts";
import { curveInView } from "./concurrencyCurve.ts";
import {
  paintAxis,
  paintGridLines,
  paintTears,
  type SqueezeMark,
  squeezesInView,
  ticksInView,
} from "./paintAxis.ts";
import { hasFailed, spanLabels, spanLooks } from "./spanWords.ts";
import {
  axisHeight,
  handleX,
  laneHeightIn,
  momentAt,
  type TimelineShape,
  xOf,
  yOf,
} from "./timelineShape.ts";

export interface TimelineContent {
  readonly rows: readonly TimelineRow[];
  readonly concurrency: readonly ConcurrencyStep[];
  readonly now: number;
  /** The moment that the screen shows, if it is not now. */
  readonly past: number | null;
}

export function paintTimeline(
  context: CanvasRenderingContext2D,
  content: TimelineContent,
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  const { width, height } = shape;
  context.save();
  context.beginPath();
  context.rect(0, axisHeight, width, Math.max(0, height - axisHeight - laneHeightIn(height)));
  context.clip();
  const ticks = ticksInView(shape, content.now);
  const squeezes = squeezesInView(shape);
  paintGridLines(context, ticks, shape, colours);
  paintRows(context, content, squeezes, shape, colours);
  context.restore();
  paintConcurrency(context, content, shape, colours);
  paintTears(context, squeezes, shape, colours);
  paintAxis(context, ticks, squeezes, content, shape, colours);
  if (content.past === null) paintMark(context, content.now, shape, colours);
  else {
    paintYetToCome(context, content.past, content.now, shape, colours);
    paintMark(context, content.past, shape, colours);
  }
}

function paintRows(
  context: CanvasRenderingContext2D,
  { rows, now, past }: TimelineContent,
  squeezes: readonly SqueezeMark[],
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  const { rowHeight, scrollTop, height, gutter, width } = shape;
  const first = Math.max(0, Math.floor(scrollTop / rowHeight));
  const last = Math.ceil((scrollTop + height - axisHeight - laneHeightIn(height)) / rowHeight);
  const leftEnd = momentAt(shape, gutter);
  for (let index = first; index < Math.min(rows.length, last); index++) {
    const row = rows[index];
    if (!row) continue;
    const top = yOf(shape, index);
    context.font = `${rowHeight > 20 ? 12 : 11}px ${colours.of("sans")}`;
    const shown = past ?? now;
    const isThere = row.launchedAt <= shown && (row.goneAt === null || row.goneAt > shown);
    context.fillStyle = colours.of(isThere ? "ink" : "muted");
    context.textBaseline = "middle";
    context.fillText(row.environmentId, 14, top + rowHeight / 2);
    context.save();
    context.beginPath();
    context.rect(gutter - 1, top, width - gutter, rowHeight);
    context.clip();
    const begun = countUpTo(row.spans, leftEnd, ({ from }) => from);
    for (let at = Math.max(0, begun - 1); at < row.spans.length; at++) {
      const span = row.spans[at];
      if (span) paintSpan(context, span, top, { now, past }, squeezes, shape, colours);
    }
    context.restore();
  }
}

function paintSpan(
  context: CanvasRenderingContext2D,
  span: TimelineSpan,
  rowTop: number,
  { now, past }: Pick<TimelineContent, "now" | "past">,
  squeezes: readonly SqueezeMark[],
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  const left = xOf(shape, span.from);
  const right = Math.max(left + 1.5, xOf(shape, span.to ?? now) - 1);
  if (right < shape.gutter || left > shape.width) return;
  const inset = shape.rowHeight > 20 ? 4 : 2;
  const top = rowTop + inset;
  const barHeight = shape.rowHeight - 2 * inset;
  // Far beyond the edges a path costs and shows nothing.
  const x = Math.max(left, shape.gutter - 10);
  const barWidth = Math.min(right, shape.width + 10) - x;
  const { colour, fill } = spanLooks[span.kind];
  const paint = colours.of(colour);

  context.beginPath();
  if (barWidth > 4) context.roundRect(x, top, barWidth, barHeight, 3);
  else context.rect(x, top, barWidth, barHeight);
  context.fillStyle = paint;
  context.strokeStyle = paint;
  context.lineWidth = 1;
  if (fill === "solid") context.fill();
  else {
    context.globalAlpha = fill === "pale" ? 0.6 : 0.12;
    context.fill();
    context.globalAlpha = 1;
    if (fill !== "pale") paintLines(context, { x, top, barWidth, barHeight }, fill, colours, paint);
  }
  if (hasFailed(span) && span.to !== null) paintFailure(context, right, top, barHeight, colours);
  // What is to come is not to be read.
  if (past !== null && span.from > past) return;
  // A bar that begins left of the axis is labelled where it comes into view; a tear ends the room for words.
  const labelLeft = Math.max(x, shape.gutter - 2);
  const tear = squeezes.find((each) => each.tear > labelLeft && each.tear < right)?.tear;
  const room = { x: labelLeft, top, barWidth: (tear ?? right) - labelLeft, barHeight };
  paintSpanLabel(context, span, room, now, colours);
}

interface Bar {
  readonly x: number;
  readonly top: number;
  readonly barWidth: number;
  readonly barHeight: number;
}

function paintLines(
  context: CanvasRenderingContext2D,
  { x, top, barWidth, barHeight }: Bar,
  fill: "hatch" | "cross",
  colours: ThemeColours,
  paint: string,
): void {
  context.save();
  context.globalAlpha = 0.55;
  context.stroke();
  context.clip();
  context.beginPath();
  for (let along = 6 - (x % 6); along < barWidth + barHeight; along += 6) {
    context.moveTo(x + along, top);
    context.lineTo(x + along - barHeight, top + barHeight);
    if (fill === "cross") {
      context.moveTo(x + along - barHeight, top);
      context.lineTo(x + along, top + barHeight);
    }
  }
  context.strokeStyle = paint || colours.of("next");
  context.globalAlpha = 0.42;
  context.stroke();
  context.restore();
}

/** A wedge at the end: it did not end well. */
function paintFailure(
  context: CanvasRenderingContext2D,
  right: number,
  top: number,
  barHeight: number,
  colours: ThemeColours,
): void {
  context.fillStyle = colours.of("fail");
  context.fillRect(right - 4, top - 2, 5, barHeight + 4);
}

function paintSpanLabel(
  context: CanvasRenderingContext2D,
  span: TimelineSpan,
  { x, top, barWidth, barHeight }: Bar,
  now: number,
  colours: ThemeColours,
): void {
  if (barHeight < 14 || barWidth < 34) return;
  context.font = `11px ${colours.of("sans")}`;
  const label = spanLabels(span, now).find((each) => context.measureText(each).width <= barWidth - 12);
  if (label === undefined) return;
  const width = context.measureText(label).width;
  const { fill } = spanLooks[span.kind];
  const y = top + barHeight / 2 + 0.5;
  if (fill === "hatch" || fill === "cross") {
    // Words on a hatch need ground under them.
    context.fillStyle = colours.of("panel");
    context.globalAlpha = 0.85;
    context.fillRect(x + 4, top + 1, width + 6, barHeight - 2);
    context.globalAlpha = 1;
  }
  context.fillStyle = fill === "solid" ? colours.of("panel") : colours.of("ink");
  context.textBaseline = "middle";
  context.fillText(label, x + 7, y);
}

function paintConcurrency(
  context: CanvasRenderingContext2D,
  { concurrency, now, past }: TimelineContent,
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  const laneHeight = laneHeightIn(shape.height);
  if (laneHeight === 0) return;
  const top = shape.height - laneHeight;
  context.fillStyle = colours.of("panel");
  context.fillRect(0, top, shape.width, laneHeight);
  context.strokeStyle = colours.of("line");
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, top + 0.5);
  context.lineTo(shape.width, top + 0.5);
  context.stroke();

  const most = concurrency.reduce((highest, { count }) => Math.max(highest, count), 1);
  const steps = countUpTo(concurrency, past ?? now, ({ at }) => at);
  const count = concurrency[steps - 1]?.count ?? 0;
  context.font = `11px ${colours.of("sans")}`;
  context.fillStyle = colours.of("muted");
  context.textBaseline = "middle";
  context.fillText(shape.gutter > 70 ? "concurrency" : "conc.", 14, top + 16);
  context.fillStyle = colours.of("ink");
  context.fillText(`${count} ${past === null ? "now" : "then"}`, 14, top + 33);

  const floor = shape.height - 8;
  const scale = (laneHeight - 18) / most;
  context.save();
  context.beginPath();
  context.rect(shape.gutter - 1, top, shape.width - shape.gutter, laneHeight);
  context.clip();
  context.beginPath();
  const points = curveInView(concurrency, shape, now);
  for (const { x, count } of points) context.lineTo(x, floor - count * scale);
  context.strokeStyle = colours.of("service");
  context.lineWidth = 1.8;
  context.lineJoin = "round";
  context.stroke();
  context.lineTo(points.at(-1)?.x ?? shape.gutter, floor);
  context.lineTo(shape.gutter, floor);
  context.fillStyle = colours.of("service");
  context.globalAlpha = 0.12;
  context.fill();
  context.globalAlpha = 1;
  context.restore();
}

/** Between the moment that is shown and now. */
function paintYetToCome(
  context: CanvasRenderingContext2D,
  past: number,
  now: number,
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  const left = Math.max(shape.gutter, xOf(shape, past));
  const right = Math.min(shape.width, xOf(shape, now));
  if (right <= left) return;
  context.fillStyle = colours.of("panel");
  context.globalAlpha = 0.62;
  context.fillRect(left, axisHeight, right - left, shape.height - axisHeight);
  context.globalAlpha = 1;
  context.strokeStyle = colours.of("muted");
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(right, 6);
  context.lineTo(right, shape.height - 4);
  context.stroke();
  context.setLineDash([]);
}

/** Marks the moment that the screen shows. */
function paintMark(
  context: CanvasRenderingContext2D,
  at: number,
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  const x = handleX(shape, at);
  if (x === null) return;
  context.strokeStyle = colours.of("ink");
  context.fillStyle = colours.of("ink");
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(x, 10);
  context.lineTo(x, shape.height - 4);
  context.stroke();
  context.beginPath();
  context.moveTo(x - 6, 5);
  context.lineTo(x + 6, 5);
  context.lineTo(x, 13);
  context.closePath();
  context.fill();
}
