// Which stretch of time the timeline shows. The axis is linear.

export interface TimeWindow {
  /** Virtual ms. */
  readonly from: number;
  readonly to: number;
}

/** What the person chose: `null` follows, all of it or its end. */
export interface WindowChoice {
  /** Length, ms; `null`: what has happened so far, up to a minute. */
  readonly spanMs: number | null;
  /** Its left end; `null`: goes with the present. */
  readonly from: number | null;
}

export const following: WindowChoice = { spanMs: null, from: null };

const shortestMs = 10;
const usualLongestMs = 60_000;
const longestMs = 24 * 3_600_000;
/** Where the present is in a window that follows it. */
const presentAt = 0.92;

export function windowOf({ spanMs, from }: WindowChoice, first: number, now: number): TimeWindow {
  const span = spanMs ?? autoSpan(first, now);
  // A little room before the first launch, so that its bar has a left end.
  const start = from ?? Math.max(first - span * 0.015, now - span * presentAt);
  return { from: start, to: start + span };
}

/** All that has happened, rounded up: the axis stands still while the present wanders along it. */
function autoSpan(first: number, now: number): number {
  return Math.min(usualLongestMs, niceCeiling(Math.max(1000, (now - first) * 1.1)));
}

/** Longer (`factor` above 1) or shorter around the moment `at`. */
export function zoomed(window: TimeWindow, factor: number, at: number): WindowChoice {
  const span = window.to - window.from;
  const spanMs = Math.min(longestMs, Math.max(shortestMs, span * factor));
  return { spanMs, from: at - ((at - window.from) / span) * spanMs };
}

export function wholeOf(first: number, now: number): WindowChoice {
  const spanMs = niceCeiling(Math.max(1000, (now - first) * 1.06));
  return { spanMs, from: first - spanMs * 0.015 };
}

/** The moments to label, at least `leastPx` apart. */
export function ticksOf({ from, to }: TimeWindow, widthPx: number, leastPx: number): readonly number[] {
  const step = niceStep(((to - from) / Math.max(1, widthPx)) * leastPx);
  const ticks: number[] = [];
  for (let index = Math.ceil(Math.max(0, from) / step); index * step <= to; index++) {
    ticks.push(Math.round(index * step * 1000) / 1000);
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
