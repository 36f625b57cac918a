// setTimeout and its family over the kernel's loop, with Node's clamps and Timeout objects; node:timers and
// node:timers/promises.

import type { Kernel } from "../kernel/kernel.ts";
import type { Timer } from "../kernel/timerList.ts";
import { nodeError, wrongArgument } from "../modules/nodeError.ts";
import { promisifyCustom } from "./util.ts";

const longestMs = 2 ** 31 - 1;

export interface TimersHost {
  readonly kernel: Kernel;
  warn(message: string, name: string): void;
}

export function makeTimers({ kernel, warn }: TimersHost) {
  const { loop, realm } = kernel;
  const { global } = realm;
  const byId = new Map<number, Timeout>();

  function clamp(delay: unknown): number {
    const ms = Number(delay ?? 1);
    if (ms > longestMs) {
      warn(
        `${ms} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
        "TimeoutOverflowWarning",
      );
    }
    return ms >= 1 && ms <= longestMs ? Math.trunc(ms) : 1;
  }

  function checkCallback(callback: unknown): asserts callback is (...values: unknown[]) => unknown {
    if (typeof callback === "function") return;
    throw wrongArgument(global, "callback", "of type function", callback);
  }

  class Timeout {
    readonly #timer: Timer;
    readonly #delayMs: number;
    /** By this name V8 shows the callback's frame: `at Timeout._onTimeout (…)`. */
    readonly _onTimeout: (...values: unknown[]) => unknown;

    constructor(
      callback: (...values: unknown[]) => unknown,
      delayMs: number,
      values: unknown[],
      isRepeated: boolean,
    ) {
      const fire = (): void => {
        if (!isRepeated) byId.delete(this.#timer.id);
        Reflect.apply(callback, this, values);
      };
      const timer = loop.setTimer(fire, delayMs, isRepeated);
      if (timer === null) throw new global.RangeError("Too many timers");
      this._onTimeout = callback;
      this.#timer = timer;
      this.#delayMs = delayMs;
      byId.set(timer.id, this);
    }
    ref(): this {
      this.#timer.isReferenced = true;
      return this;
    }
    unref(): this {
      this.#timer.isReferenced = false;
      return this;
    }
    hasRef(): boolean {
      return this.#timer.isReferenced;
    }
    refresh(): this {
      if (loop.isTimerSet(this.#timer)) loop.restartTimer(this.#timer, this.#delayMs);
      return this;
    }
    close(): this {
      loop.clearTimer(this.#timer);
      byId.delete(this.#timer.id);
      return this;
    }
    [Symbol.toPrimitive](): number {
      return this.#timer.id;
    }
  }

  class Immediate {
    #isCancelled = false;
    #isReferenced = true;

    constructor(callback: (...values: unknown[]) => unknown, values: readonly unknown[]) {
      loop.addImmediate(
        () => {
          if (!this.#isCancelled) Reflect.apply(callback, this, values);
        },
        () => this.#isReferenced && !this.#isCancelled,
      );
    }
    ref(): this {
      this.#isReferenced = true;
      return this;
    }
    unref(): this {
      this.#isReferenced = false;
      return this;
    }
    hasRef(): boolean {
      return this.#isReferenced;
    }
    cancel(): void {
      this.#isCancelled = true;
    }
  }

  function setTimeout(callback: unknown, delay?: unknown, ...values: unknown[]): Timeout {
    checkCallback(callback);
    return new Timeout(callback, clamp(delay), values, false);
  }
  function setInterval(callback: unknown, delay?: unknown, ...values: unknown[]): Timeout {
    checkCallback(callback);
    return new Timeout(callback, clamp(delay), values, true);
  }
  function setImmediate(callback: unknown, ...values: unknown[]): Immediate {
    checkCallback(callback);
    return new Immediate(callback, values);
  }
  function clearTimeout(timer: unknown): void {
    if (timer instanceof Timeout) timer.close();
    else if (typeof timer === "number" || typeof timer === "string") byId.get(Number(timer))?.close();
  }
  function clearImmediate(immediate: unknown): void {
    if (immediate instanceof Immediate) immediate.cancel();
  }
  function queueMicrotask(callback: unknown): void {
    checkCallback(callback);
    queueNative(() => loop.guard(() => void callback()));
  }

  const promises = {
    setTimeout: (delay?: unknown, value?: unknown, options?: unknown) =>
      pausing(options, (done) => {
        const timer = setTimeout(() => done(value), delay);
        return () => timer.close();
      }),
    setImmediate: (value?: unknown, options?: unknown) =>
      pausing(options, (done) => {
        const immediate = setImmediate(() => done(value));
        return () => immediate.cancel();
      }),
    async *setInterval(delay?: unknown, value?: unknown): AsyncGenerator<unknown> {
      for (;;) {
        await promises.setTimeout(delay);
        yield value;
      }
    },
    scheduler: {
      wait: (delay?: unknown, options?: unknown) => promises.setTimeout(delay, undefined, options),
      yield: () => promises.setImmediate(),
    },
  };

  function pausing(
    options: unknown,
    begin: (done: (value: unknown) => void) => () => void,
  ): Promise<unknown> {
    return new global.Promise<unknown>((resolve, reject) => {
      const signal: unknown =
        typeof options === "object" && options !== null ? Reflect.get(options, "signal") : undefined;
      if (!(signal instanceof NativeSignal)) {
        begin(resolve);
        return;
      }
      const refuse = (): void => {
        const error = nodeError(global, "ABORT_ERR", "The operation was aborted");
        error.name = "AbortError";
        reject(Object.assign(error, { cause: signal.reason }));
      };
      if (signal.aborted) {
        refuse();
        return;
      }
      const cancel = begin(resolve);
      signal.addEventListener("abort", () => (cancel(), refuse()), { once: true });
    });
  }

  putPromisified(setTimeout, promises.setTimeout);
  putPromisified(setImmediate, promises.setImmediate);
  const functions = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval: clearTimeout,
    setImmediate,
    clearImmediate,
  };
  return { functions, promises, queueMicrotask };
}

/** What `util.promisify` makes of a function whose callback comes first. */
function putPromisified(original: object, promisified: object): void {
  Object.defineProperty(original, promisifyCustom, { value: promisified });
}

export type Timers = ReturnType<typeof makeTimers>;

const queueNative = queueMicrotask.bind(globalThis);
const NativeSignal = AbortSignal;
