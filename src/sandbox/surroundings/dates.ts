// Date inside: the virtual clock, in UTC as in Lambda, whatever the zone of the visitor's machine.

import type { RealmGlobal } from "../realm/realm.ts";

/** `nowMs`: a look at the clock by the program, as Unix epoch ms. */
export function installDate(global: RealmGlobal, nowMs: () => number): void {
  const NativeDate = global.Date;
  const isZoned = /(?:Z|GMT|UTC|UT|[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i;
  const isDateOnly = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;
  const now = (): number => Math.floor(nowMs());

  function parse(text: string): number {
    const ms = NativeDate.parse(text);
    if (Number.isNaN(ms) || isZoned.test(text.trim()) || isDateOnly.test(text.trim())) return ms;
    return asUtc(NativeDate, nativeFields, ms);
  }

  function made(values: readonly unknown[]): number {
    if (values.length === 0) return now();
    if (values.length === 1) {
      const [value] = values;
      if (value instanceof NativeDate) return value.getTime();
      const primitive: unknown = typeof value === "object" && value !== null ? primitiveOf(value) : value;
      return typeof primitive === "string" ? parse(primitive) : Number(primitive);
    }
    const [year = 0, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0, ms = 0] = values.map(Number);
    return NativeDate.UTC(year, month, day, hours, minutes, seconds, ms);
  }

  const nativeFields = takeFields(NativeDate);

  function VirtualDate(this: unknown, ...values: unknown[]): unknown {
    if (new.target === undefined) return new NativeDate(now()).toString();
    return Reflect.construct(NativeDate, [made(values)], new.target);
  }

  const statics = { now, parse, UTC: NativeDate.UTC, prototype: NativeDate.prototype };
  for (const [name, value] of Object.entries(statics)) {
    Object.defineProperty(VirtualDate, name, {
      value,
      writable: name !== "prototype",
      enumerable: false,
      configurable: name !== "prototype",
    });
  }
  Object.defineProperty(VirtualDate, "name", { value: "Date", configurable: true });
  Object.defineProperty(VirtualDate, "length", { value: 7, configurable: true });
  define(NativeDate.prototype, "constructor", VirtualDate);
  define(global, "Date", VirtualDate);
  setToUtc(NativeDate);
}

interface DateFields {
  (date: Date): readonly [number, number, number, number, number, number, number];
}

/** The fields in the machine's own zone, taken before they are replaced. */
function takeFields(NativeDate: DateConstructor): DateFields {
  const { getFullYear, getMonth, getDate, getHours, getMinutes, getSeconds, getMilliseconds } =
    NativeDate.prototype;
  return (date) => [
    getFullYear.call(date),
    getMonth.call(date),
    getDate.call(date),
    getHours.call(date),
    getMinutes.call(date),
    getSeconds.call(date),
    getMilliseconds.call(date),
  ];
}

function asUtc(NativeDate: DateConstructor, fields: DateFields, ms: number): number {
  return NativeDate.UTC(...fields(Reflect.construct(NativeDate, [ms])));
}

function primitiveOf(value: object): unknown {
  const convert: unknown = Reflect.get(value, Symbol.toPrimitive);
  return typeof convert === "function" ? Reflect.apply(convert, value, ["default"]) : String(value);
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
}

const localNames = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"];
const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function setToUtc({ prototype }: DateConstructor): void {
  for (const name of [...localNames, "Day"])
    define(prototype, `get${name}`, Reflect.get(prototype, `getUTC${name}`));
  for (const name of localNames) define(prototype, `set${name}`, Reflect.get(prototype, `setUTC${name}`));
  const two = (value: number): string => String(value).padStart(2, "0");
  const texts = {
    getTimezoneOffset(this: Date): number {
      return 0;
    },
    toDateString(this: Date): string {
      if (Number.isNaN(this.getTime())) return "Invalid Date";
      const year = String(this.getUTCFullYear()).padStart(4, "0");
      return `${days[this.getUTCDay()]} ${months[this.getUTCMonth()]} ${two(this.getUTCDate())} ${year}`;
    },
    toTimeString(this: Date): string {
      if (Number.isNaN(this.getTime())) return "Invalid Date";
      const time = [this.getUTCHours(), this.getUTCMinutes(), this.getUTCSeconds()].map(two).join(":");
      return `${time} GMT+0000 (Coordinated Universal Time)`;
    },
    toString(this: Date): string {
      if (Number.isNaN(this.getTime())) return "Invalid Date";
      return `${texts.toDateString.call(this)} ${texts.toTimeString.call(this)}`;
    },
  };
  for (const [name, value] of Object.entries(texts)) define(prototype, name, value);
}
