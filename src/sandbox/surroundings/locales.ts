// The process's locale is en-US and its zone UTC: a visitor's own would make the same run differ between machines.

import type { RealmGlobal } from "../realm/realm.ts";

const locale = "en-US";
const classes = [
  "Collator",
  "DateTimeFormat",
  "DisplayNames",
  "DurationFormat",
  "ListFormat",
  "NumberFormat",
  "PluralRules",
  "RelativeTimeFormat",
  "Segmenter",
];

export function installLocale(global: RealmGlobal): void {
  for (const name of classes) {
    const Native: unknown = Reflect.get(global.Intl, name);
    if (typeof Native !== "function") continue;
    const settled = (values: readonly unknown[]): unknown[] => [
      values[0] ?? locale,
      name === "DateTimeFormat" ? { timeZone: "UTC", ...definedMembers(values[1]) } : values[1],
    ];
    const proxy: unknown = new Proxy(Native, {
      construct: (target, values, newTarget): object =>
        Reflect.construct(target, settled(values), newTarget === proxy ? target : newTarget),
      apply: (target, self, values): unknown => Reflect.apply(target, self, settled(values)),
    });
    define(global.Intl, name, proxy);
  }
  const datePrototype = global.Date.prototype;
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    localize(datePrototype, name, (values) => [
      values[0] ?? locale,
      { timeZone: "UTC", ...definedMembers(values[1]) },
    ]);
  }
  const ofRealm = (value: unknown): object => Object.getPrototypeOf(global.Object(value));
  for (const prototype of [ofRealm(0), ofRealm(0n)]) {
    localize(prototype, "toLocaleString", (values) => [values[0] ?? locale, values[1]]);
  }
  localize(ofRealm(""), "localeCompare", (values) => [values[0], values[1] ?? locale, values[2]]);
}

function localize(prototype: object, name: string, settled: (values: readonly unknown[]) => unknown[]): void {
  const native: unknown = Reflect.get(prototype, name);
  if (typeof native !== "function") return;
  const localized = {
    [name](this: unknown, ...values: unknown[]): unknown {
      return Reflect.apply(native, this, settled(values));
    },
  };
  define(prototype, name, localized[name]);
}

function definedMembers(options: unknown): Record<string, unknown> {
  if (typeof options !== "object" || options === null) return {};
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
}
