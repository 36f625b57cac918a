// node:util: Node's own inspect and format, and the helpers that handlers use.

import type { Kernel } from "../kernel/kernel.ts";
import { asserting } from "./asserting.onDemand.ts";
import { inspecting } from "./inspecting.onDemand.ts";

/** Under it a function keeps what `promisify` makes of it. */
export const promisifyCustom = Symbol.for("nodejs.util.promisify.custom");

type AnyFunction = (...values: unknown[]) => unknown;

export function makeUtil({ realm, loop, clock }: Kernel): object {
  const { Promise: RealmPromise } = realm.global;

  function promisify(original: AnyFunction): AnyFunction {
    const custom: unknown = Reflect.get(original, promisifyCustom);
    if (typeof custom === "function") return (...values) => Reflect.apply(custom, undefined, values);
    return function promisified(this: unknown, ...values) {
      return new RealmPromise((resolve, reject) => {
        const callback = (error: unknown, value: unknown): void => (error ? reject(error) : resolve(value));
        Reflect.apply(original, this, [...values, callback]);
      });
    };
  }
  promisify.custom = promisifyCustom;

  function callbackify(original: AnyFunction): AnyFunction {
    return (...values) => {
      const callback = values.pop();
      if (typeof callback !== "function") return;
      new RealmPromise((resolve) => resolve(original(...values))).then(
        (value) => loop.addTick(() => void callback(null, value)),
        (error: unknown) => loop.addTick(() => void callback(error)),
      );
    };
  }

  const { format, formatWithOptions, inspect, stripVTControlCharacters } = clock.uncounted(inspecting);
  const { assert, types } = clock.uncounted(asserting);

  function isDeepStrictEqual(one: unknown, other: unknown): boolean {
    try {
      // With words of its own it does not look for them.
      assert.deepStrictEqual(one, other, "different");
      return true;
    } catch (error) {
      if (error instanceof assert.AssertionError) return false;
      throw error;
    }
  }

  return {
    format,
    formatWithOptions,
    inspect,
    isDeepStrictEqual,
    stripVTControlCharacters,
    types,
    promisify,
    callbackify,
    deprecate: (original: unknown) => original,
    inherits(child: AnyFunction, parent: AnyFunction): void {
      Object.defineProperty(child, "super_", { value: parent, configurable: true, writable: true });
      Object.setPrototypeOf(child.prototype, parent.prototype);
    },
    debuglog: () => () => undefined,
    isArray: Array.isArray,
    TextEncoder,
    TextDecoder,
  };
}
