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

/** The calendar date (UTC) of an epoch time. The pure rooms have no Date (Howard Hinnant's civil_from_days). */
export function civilDate(ms: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const z = Math.floor(ms / 86_400_000) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}
