// What `date -d` understands of GNU's date input formats: `@seconds`, ISO 8601, times, days and months by name, and
// amounts relative to them (`2024-02-29 + 1 day`, `next month`, `3 hours ago`). All in UTC.

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayMs = 86_400_000;

const unitMs: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
  fortnight: 14 * dayMs,
};
const unitMonths: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** Milliseconds since the epoch, or `null` where the text is no date. */
export function readDate(text: string, nowMs: number): number | null {
  const [, seconds] = /^\s*@(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const reader = new DateReader(nowMs);
  let rest = text.toLowerCase().trim();
  while (rest !== "") {
    const taken = items.find(([pattern, take]) => {
      const found = pattern.exec(rest);
      if (found === null || !take(reader, found)) return false;
      rest = rest.slice(found[0].length).replace(/^[\s,]+/, "");
      return true;
    });
    if (taken === undefined) return null;
  }
  return reader.timeMs();
}

/** What has been read so far: a day, a time on it, a zone, and what is added. */
class DateReader {
  dayMs: number | null = null;
  timeOfDayMs: number | null = null;
  zoneMs = 0;
  addedMs = 0;
  addedMonths = 0;
  weekday: number | null = null;
  readonly nowMs: number;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
  }

  add(amount: number, unit: string): boolean {
    const ms = unitMs[unit];
    const count = unitMonths[unit];
    if (ms !== undefined) this.addedMs += amount * ms;
    else if (count !== undefined) this.addedMonths += amount * count;
    return ms !== undefined || count !== undefined;
  }

  setDay(year: number, month: number, day: number): boolean {
    const at = new Date(Date.UTC(year, month - 1, day));
    this.dayMs = at.getTime();
    return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  }

  timeMs(): number {
    const today = Math.floor(this.nowMs / dayMs) * dayMs;
    const isTimeGiven = this.timeOfDayMs !== null || this.dayMs !== null || this.weekday !== null;
    const day = new Date(this.dayMs ?? today);
    if (this.weekday !== null && this.dayMs === null) {
      day.setUTCDate(day.getUTCDate() + ((this.weekday - day.getUTCDay() + 7) % 7));
    }
    day.setUTCMonth(day.getUTCMonth() + this.addedMonths);
    const time = isTimeGiven ? (this.timeOfDayMs ?? 0) : this.nowMs - today;
    return day.getTime() + time - this.zoneMs + this.addedMs;
  }
}

type Item = readonly [pattern: RegExp, take: (reader: DateReader, found: RegExpExecArray) => boolean];

const items: readonly Item[] = [
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t(?=\d))?/,
    (reader, [, year, month, day]) => reader.setDay(Number(year), Number(month), Number(day)),
  ],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})/,
    (reader, [, month, day, year]) => reader.setDay(Number(year), Number(month), Number(day)),
  ],
  [/^(\d{4})(\d{2})(\d{2})(?=\s|$)/, (reader, [, y, m, d]) => reader.setDay(Number(y), Number(m), Number(d))],
  [
    /^(\d{1,2})(?::(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(am|pm)?|\s*(am|pm))/,
    (reader, [, hours = "", minutes = "0", seconds = "0", before, alone]) => {
      const half = before ?? alone;
      const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "pm" ? 12 : 0);
      reader.timeOfDayMs =
        hour * 3_600_000 + Number(minutes) * 60_000 + Number(seconds.replace(",", ".")) * 1000;
      return hour < 24 && Number(minutes) < 60;
    },
  ],
  [/^(?:utc|gmt|z)(?![a-z])/, (): boolean => true],
  [
    /^([+-])(\d{2}):?(\d{2})(?!\d|\s*[a-z])/,
    (reader, [, sign, hours, minutes]) => {
      reader.zoneMs = (Number(hours) * 3_600_000 + Number(minutes) * 60_000) * (sign === "-" ? -1 : 1);
      return reader.timeOfDayMs !== null;
    },
  ],
  [/^(?:now|today)(?![a-z])/, (): boolean => true],
  [/^midnight(?![a-z])/, (reader) => (reader.timeOfDayMs = 0) === 0],
  [/^noon(?![a-z])/, (reader) => (reader.timeOfDayMs = dayMs / 2) > 0],
  [/^yesterday(?![a-z])/, (reader) => reader.add(-1, "day")],
  [/^tomorrow(?![a-z])/, (reader) => reader.add(1, "day")],
  [
    /^([+-]?)\s*(\d+)\s*([a-z]+?)s?(\s+ago)?(?![a-z])/,
    (reader, [, sign, amount, unit = "", ago]) =>
      reader.add(Number(amount) * (sign === "-" ? -1 : 1) * (ago === undefined ? 1 : -1), unit),
  ],
  [
    /^(next|last|this|a|an)\s+([a-z]+?)s?(\s+ago)?(?![a-z])/,
    (reader, [, which = "", unit = "", ago]) => {
      const amount = which === "last" ? -1 : which === "this" ? 0 : 1;
      const weekday = weekdays.indexOf(unit.slice(0, 3));
      if (reader.add(amount * (ago === undefined ? 1 : -1), unit)) return true;
      reader.weekday = weekday;
      return weekday >= 0 && reader.add(which === "last" ? -1 : 0, "week");
    },
  ],
  [
    /^(\d{1,2})\s+([a-z]{3})[a-z]*\s*(\d{4})?/,
    (reader, [, day, month = "", year]) => named(reader, day, month, year),
  ],
  [
    /^([a-z]{3})[a-z]*\s+(\d{1,2})(?!:)(?:,?\s+(\d{4}))?/,
    (reader, [, month = "", day, year]) => named(reader, day, month, year),
  ],
  [
    /^([a-z]{3})[a-z]*/,
    (reader, [, name = ""]) => {
      reader.weekday = weekdays.indexOf(name);
      return reader.weekday >= 0;
    },
  ],
  // The year of `Thu Jan  1 00:00:00 UTC 1970` comes last.
  [
    /^(\d{4})$/,
    (reader, [, year]) => {
      if (reader.dayMs === null) return false;
      reader.dayMs = new Date(reader.dayMs).setUTCFullYear(Number(year));
      return true;
    },
  ],
];

function named(
  reader: DateReader,
  day: string | undefined,
  month: string,
  year: string | undefined,
): boolean {
  const number = months.indexOf(month);
  return (
    number >= 0 &&
    reader.setDay(Number(year ?? new Date(reader.nowMs).getUTCFullYear()), number + 1, Number(day))
  );
}
