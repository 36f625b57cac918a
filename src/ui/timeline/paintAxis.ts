// Paints the timeline's axis: its ticks, and where it is torn because an idle stretch is squeezed.

import type { ThemeColours } from "../stage/themeColours.ts";
import { momentOf } from "../../readings/squeezedTime.ts";
import { idleLabels, momentText } from "./spanWords.ts";
import { axisHeight, axisWidth, type TimelineShape, xOf } from "./timelineShape.ts";
import { ticksOf } from "./timeWindow.ts";

/** A squeezed idle stretch on the canvas. */
export interface SqueezeMark {
  readonly left: number;
  readonly right: number;
  /** Where the axis is torn: near its end, so that the bars below have room for words. */
  readonly tear: number;
  readonly idleMs: number;
}

const leastTickPx = 92;
const tearWidth = 6;
const toothHeight = 5;
/** Between two labels. */
const gapPx = 6;

export function squeezesInView(shape: TimelineShape): readonly SqueezeMark[] {
  const { from: first, to: last, time } = shape.window;
  const [since, until] = [momentOf(time, first), momentOf(time, last)];
  return time.squeezes
    .filter(({ from, to }) => to >= since && from <= until)
    .map(({ from, to }) => {
      const [left, right] = [xOf(shape, from), xOf(shape, to)];
      return { left, right, tear: left + (right - left) * 0.85, idleMs: to - from };
    })
    .filter(({ left, right }) => right > shape.gutter && left < shape.width);
}

/** While the present stands still in a squeezed stretch the moments to come would run: they have no ticks then. */
export function ticksInView(shape: TimelineShape, now: number): readonly number[] {
  const ticks = ticksOf(shape.window, axisWidth(shape), leastTickPx);
  const last = shape.window.time.squeezes.at(-1);
  return last && last.to >= now ? ticks.filter((tick) => tick <= now) : ticks;
}

export function paintGridLines(
  context: CanvasRenderingContext2D,
  ticks: readonly number[],
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  context.strokeStyle = colours.of("line");
  context.globalAlpha = 0.6;
  context.lineWidth = 1;
  context.beginPath();
  for (const tick of ticks) {
    const x = Math.round(xOf(shape, tick)) + 0.5;
    context.moveTo(x, axisHeight);
    context.lineTo(x, shape.height);
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** A strip of ground between two ragged edges. */
export function paintTears(
  context: CanvasRenderingContext2D,
  squeezes: readonly SqueezeMark[],
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  const teeth = Array.from({ length: Math.ceil((shape.height - axisHeight) / toothHeight) }, (_, n) => n);
  context.fillStyle = colours.of("panel");
  context.strokeStyle = colours.of("muted");
  context.lineWidth = 1;
  for (const { tear } of squeezes) {
    if (tear < shape.gutter + tearWidth) continue;
    const corner = (side: number, n: number): void =>
      context.lineTo(tear + side + (n % 2 === 0 ? 0 : tearWidth / 2), axisHeight + n * toothHeight);
    context.beginPath();
    for (const n of teeth) corner(-tearWidth / 2, n);
    for (const n of teeth.toReversed()) corner(tearWidth / 2, n);
    context.fill();
    context.stroke();
  }
}

export function paintAxis(
  context: CanvasRenderingContext2D,
  ticks: readonly number[],
  squeezes: readonly SqueezeMark[],
  { now, past }: { readonly now: number; readonly past: number | null },
  shape: TimelineShape,
  colours: ThemeColours,
): void {
  context.strokeStyle = colours.of("line");
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(shape.gutter, axisHeight - 0.5);
  context.lineTo(shape.width, axisHeight - 0.5);
  context.stroke();
  context.font = `11px ${colours.of("sans")}`;
  context.fillStyle = colours.of("muted");
  context.textBaseline = "middle";
  context.textAlign = "left";
  // How long was squeezed is said first; a moment is left out where it would run into other words.
  const taken: { readonly left: number; readonly right: number }[] = [];
  const write = (text: string, left: number): void => {
    const right = left + context.measureText(text).width;
    if (left < shape.gutter - 1 || right > shape.width - 2) return;
    if (taken.some((each) => left < each.right + gapPx && right > each.left - gapPx)) return;
    taken.push({ left, right });
    context.fillText(text, left, axisHeight / 2 + 1);
  };
  // The marks stand among the words.
  for (const at of past === null ? [now] : [now, past]) {
    const x = xOf(shape, at);
    taken.push({ left: x, right: x });
  }
  for (const { left, right, idleMs } of squeezes) {
    const text = idleLabels(idleMs).find((each) => context.measureText(each).width <= right - left - gapPx);
    if (text !== undefined) write(text, (left + right - context.measureText(text).width) / 2);
  }
  for (const tick of ticks) write(momentText(tick), xOf(shape, tick) + 4);
}
