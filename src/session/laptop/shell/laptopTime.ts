// The laptop's clock shows the scenario's time: `date`, `time`, `$SECONDS` and files' dates follow it. It stands still
// while a command computes and goes on by what each of its waits took: `time curl` tells what the call itself took.

export interface LaptopTime {
  now(): number;
  set(epochMs: number): void;
  /** The machine's own clock, real ms. */
  realNow(): number;
}

/** Puts the laptop's time in place of this realm's `Date` and `performance.now`. */
export function installLaptopTime(): LaptopTime {
  let now = 0;
  const realNow = performance.now.bind(performance);
  const laptopDate = virtualDate(Date, () => now);
  Object.defineProperty(globalThis, "Date", { value: laptopDate });
  Object.defineProperty(performance, "now", { value: () => now });
  Object.defineProperty(performance, "timeOrigin", { value: 0 });
  return { now: () => now, set: (epochMs) => (now = epochMs), realNow };
}

/** `Date` as it would be if the present were `now()`. */
export function virtualDate(real: DateConstructor, now: () => number): DateConstructor {
  return new Proxy(real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === "now" ? () => Math.floor(now()) : Reflect.get(target, key)),
  });
}
