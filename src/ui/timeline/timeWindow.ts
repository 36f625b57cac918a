// Which stretch of time the timeline shows. Its axis is true to scale but for long idle stretches: each takes a small,
// fixed part of the window.

import {
  momentOf,
  placeOf,
  type SqueezedTime,
  squeezeTime,
  trueStretches,
} from "../../readings/squeezedTime.ts";
import type { IdleStretch } from "../../readings/timeline.ts";

export interface TimeWindow {
  readonly time: SqueezedTime;
  /** Places in `time`, ms. */
  readonly from: number;
  readonly to: number;
}

/** What there is to show. */
export interface TimeExtent {
  readonly idle: readonly IdleStretch[];
  /** When the first environment was launched, virtual ms. */
  readonly first: number;
  readonly now: number;
}

/** What the person chose: `null` follows, all of it or its end. */
export interface WindowChoice {
  /** Length on the axis, ms; `null`: what has happened so far, up to a minute of work; `whole`: all of it. */
  readonly spanMs: number | "whole" | null;
  /** The moment at its left end; `null`: goes with the present. */
  readonly from: number | null;
}

export const following: WindowChoice = { spanMs: null, from: null };
export const whole: WindowChoice = { spanMs: "whole", from: null };

/** A squeezed stretch takes this part of the window. Chosen: room for "⋯ 5 min idle". */
export const squeezedPart = 0.13;
/** A window that follows is wide enough for the work between so many pauses, and no wider: chosen, as more of them would leave it no room. */
const pausesHeld = 4;
/** Shorter idle stretches are no pause: they are part of one flow of traffic. Chosen. */
const leastPauseMs = 1000;

const shortestMs = 10;
const usualLongestMs = 60_000;
const longestMs = 24 * 3_600_000;
/** Where the present is in a window that follows it. */
const presentAt = 0.92;

export function windowOf({ spanMs, from }: WindowChoice, extent: TimeExtent): TimeWindow {
  const { first, now } = extent;
  const span = spanMs === "whole" ? wholeSpan(extent) : (spanMs ?? autoSpan(extent));
  const time = timeFor(span, extent);
  // A little room before the first launch, so that its bar has a left end.
  const start =
    from === null
      ? Math.max(placeOf(time, first) - span * 0.015, placeOf(time, now) - span * presentAt)
      : placeOf(time, from);
  return { time, from: start, to: start + span };
}

function timeFor(spanMs: number, { idle, now }: TimeExtent): SqueezedTime {
  return squeezeTime(idle, now, spanMs * squeezedPart);
}

/** All that has happened since the last few pauses, rounded up: the axis stands still while the present wanders along it. */
function autoSpan(extent: TimeExtent): number {
  return shortestSpan(1000, usualLongestMs, (spanMs) => {
    const since = endOfPause(extent, Math.max(leastPauseMs, spanMs * squeezedPart), pausesHeld + 1);
    return lengthOn(spanMs, Math.max(since ?? extent.first, extent.first), extent) * 1.1;
  });
}

/** Where the `count`-th last idle stretch longer than `leastMs` ends; `null`: there are not so many. */
function endOfPause({ idle, now }: TimeExtent, leastMs: number, count: number): number | null {
  let left = count;
  const pause = idle.findLast(({ from, to }) => (to ?? now) - from > leastMs && --left === 0);
  return pause?.to ?? null;
}

/** The first round span that holds what is as long as `lengthFor` says. */
function shortestSpan(least: number, most: number, lengthFor: (spanMs: number) => number): number {
  let spanMs = least;
  while (spanMs < most && lengthFor(spanMs) > spanMs) spanMs = niceCeiling(spanMs * 1.01);
  return Math.min(most, spanMs);
}

/** The way from a moment to the present on an axis of this span. */
function lengthOn(spanMs: number, since: number, { idle, now }: TimeExtent): number {
  const squeezedMs = spanMs * squeezedPart;
  let length = now - since;
  // From the end, as seldom more than the last few count: this is asked often.
  for (let index = idle.length - 1; index >= 0; index--) {
    const stretch = idle[index];
    if (!stretch || stretch.from < since) break;
    const restMs = (stretch.to ?? now) - stretch.from;
    if (restMs > squeezedMs) length -= restMs - squeezedMs;
  }
  return length;
}

/** Longer (`factor` above 1) or shorter around the moment `at`, which stays where it is. */
export function zoomed(window: TimeWindow, factor: number, at: number, extent: TimeExtent): WindowChoice {
  const span = window.to - window.from;
  const spanMs = Math.min(longestMs, Math.max(shortestMs, span * factor));
  const part = (placeOf(window.time, at) - window.from) / span;
  const time = timeFor(spanMs, extent);
  return { spanMs, from: momentOf(time, placeOf(time, at) - part * spanMs) };
}

/** The same length, so much further along the axis. */
export function moved({ time, from, to }: TimeWindow, byMs: number): WindowChoice {
  return { spanMs: to - from, from: momentOf(time, from + byMs) };
}

/** All that has happened, with a little room for the present to wander. */
function wholeSpan(extent: TimeExtent): number {
  return shortestSpan(1000, longestMs, (span) => lengthOn(span, extent.first, extent) * 1.1);
}

/** The moments to label, at least `leastPx` apart; none where time is squeezed. */
export function ticksOf({ time, from, to }: TimeWindow, widthPx: number, leastPx: number): readonly number[] {
  const step = niceStep(((to - from) / Math.max(1, widthPx)) * leastPx);
  const ticks: number[] = [];
  for (const stretch of trueStretches(time, from, to)) {
    for (let index = Math.ceil(Math.max(0, stretch.from) / step); index * step <= stretch.to; index++) {
      ticks.push(Math.round(index * step * 1000) / 1000);
    }
  }
  return ticks;
}

const minuteMs = 60_000;
const longSteps = [1, 2, 5, 10, 15, 30, 60, 120, 360].map((minutes) => minutes * minuteMs);

function niceStep(ms: number): number {
  if (ms > 30_000) return longSteps.find((step) => step >= ms) ?? 720 * minuteMs;
  if (ms > 10_000) return ms > 20_000 ? 30_000 : 20_000;
  return niceAtLeast(ms, [1, 2, 5, 10]);
}

function niceCeiling(ms: number): number {
  return niceAtLeast(ms, [1, 1.5, 2, 3, 4, 6, 8, 10]);
}

function niceAtLeast(ms: number, factors: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(ms));
  return power * (factors.find((factor) => factor * power >= ms - 1e-9) ?? 10);
}
