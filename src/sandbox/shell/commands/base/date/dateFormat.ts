// `date +FORMAT`, in UTC and the C locale, as an execution environment has them.

const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const months = "January February March April May June July August September October November December".split(
  " ",
);
const dayMs = 86_400_000;

/** Formats that stand for others. */
const composed: Readonly<Record<string, string>> = {
  c: "%a %b %e %H:%M:%S %Y",
  D: "%m/%d/%y",
  F: "%Y-%m-%d",
  r: "%I:%M:%S %p",
  R: "%H:%M",
  T: "%H:%M:%S",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};

/** `timeMs`: since the epoch; its fraction gives `%N`. */
export function formatDate(timeMs: number, format: string): string {
  const pattern = /%([-_0^#]?)(\d*)(:{0,2}[a-zA-Z%+])/g;
  return format.replace(pattern, (whole, flag: string, width: string, letter: string) => {
    const inner = composed[letter];
    if (inner !== undefined) return formatDate(timeMs, inner);
    if (letter === "N") return nanoseconds(timeMs).slice(0, Number(width || 9));
    const field = fieldOf(letter, new Date(Math.floor(timeMs)));
    if (field === null) return whole;
    const text = padded(field, flag, Number(width || 0));
    return flag === "^" ? text.toUpperCase() : text;
  });
}

interface Field {
  readonly value: string;
  readonly width: number;
  readonly pad: string;
}

function padded({ value, width, pad }: Field, flag: string, wanted: number): string {
  if (flag === "-") return value;
  const filler = flag === "_" ? " " : flag === "0" ? "0" : pad;
  return value.padStart(Math.max(width, wanted), filler);
}

function fieldOf(letter: string, date: Date): Field | null {
  const number = (value: number, width: number, pad = "0"): Field => ({ value: String(value), width, pad });
  const word = (value: string | undefined): Field => ({ value: value ?? "", width: 0, pad: " " });
  const hour12 = date.getUTCHours() % 12 || 12;
  const year = date.getUTCFullYear();
  const weekday = date.getUTCDay();
  switch (letter) {
    case "%":
      return word("%");
    case "n":
      return word("\n");
    case "t":
      return word("\t");
    case "a":
      return word(days[weekday]?.slice(0, 3));
    case "A":
      return word(days[weekday]);
    case "b":
    case "h":
      return word(months[date.getUTCMonth()]?.slice(0, 3));
    case "B":
      return word(months[date.getUTCMonth()]);
    case "C":
      return number(Math.floor(year / 100), 2);
    case "d":
      return number(date.getUTCDate(), 2);
    case "e":
      return number(date.getUTCDate(), 2, " ");
    case "g":
      return number(isoWeek(date).year % 100, 2);
    case "G":
      return number(isoWeek(date).year, 4);
    case "H":
      return number(date.getUTCHours(), 2);
    case "I":
      return number(hour12, 2);
    case "j":
      return number(dayOfYear(date) + 1, 3);
    case "k":
      return number(date.getUTCHours(), 2, " ");
    case "l":
      return number(hour12, 2, " ");
    case "m":
      return number(date.getUTCMonth() + 1, 2);
    case "M":
      return number(date.getUTCMinutes(), 2);
    case "p":
      return word(date.getUTCHours() < 12 ? "AM" : "PM");
    case "P":
      return word(date.getUTCHours() < 12 ? "am" : "pm");
    case "q":
      return number(Math.floor(date.getUTCMonth() / 3) + 1, 1);
    case "s":
      return number(Math.floor(date.getTime() / 1000), 1);
    case "S":
      return number(date.getUTCSeconds(), 2);
    case "u":
      return number(weekday || 7, 1);
    case "U":
      return number(Math.floor((dayOfYear(date) + 7 - weekday) / 7), 2);
    case "V":
      return number(isoWeek(date).week, 2);
    case "w":
      return number(weekday, 1);
    case "W":
      return number(Math.floor((dayOfYear(date) + 7 - ((weekday + 6) % 7)) / 7), 2);
    case "y":
      return number(((year % 100) + 100) % 100, 2);
    case "Y":
      return number(year, 4);
    case "z":
      return word("+0000");
    case ":z":
      return word("+00:00");
    case "::z":
      return word("+00:00:00");
    case "Z":
      return word("UTC");
    default:
      return null;
  }
}

function nanoseconds(timeMs: number): string {
  const second = ((timeMs % 1000) + 1000) % 1000;
  return String(Math.floor(second * 1_000_000)).padStart(9, "0");
}

/** From 0. */
function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs);
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayMs);
  return { year: thursday.getUTCFullYear(), week: Math.floor(dayOfYear(thursday) / 7) + 1 };
}
