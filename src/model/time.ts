// Virtual time: milliseconds since the scenario began, kept to the microsecond so that sums stay readable.

declare const unit: unique symbol;

/** A moment of virtual time, in ms since the scenario began. */
export type VirtualTime = number & { readonly [unit]: "virtual ms" };

/** The one door from a plain number (ms) to a moment; rounds to the microsecond. */
export function virtualTime(ms: number): VirtualTime {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a brand is born here
  return (Math.round(ms * 1000) / 1000) as VirtualTime;
}

export const theBeginning = virtualTime(0);

/** The moment `ms` after `time`. */
export function later(time: VirtualTime, ms: number): VirtualTime {
  return virtualTime(time + ms);
}

/** What the calendar shows at virtual time 0, as Unix epoch ms: 2026-11-23T09:00:00Z. Fixed, so that runs repeat. */
export const epochMs = 1_795_424_400_000;

/** A moment as Unix epoch ms, as `Date.now()` inside an environment shows it. */
export function toEpochMs(time: VirtualTime): number {
  return epochMs + time;
}
