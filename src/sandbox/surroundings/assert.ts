// node:assert, the small part of it that handlers use.

import type { Kernel } from "../kernel/kernel.ts";
import { inspecting } from "./inspecting.onDemand.ts";

export function makeAssert({ realm: { global }, clock }: Kernel): unknown {
  const { inspect } = clock.uncounted(inspecting);
  class AssertionError extends global.Error {
    readonly code = "ERR_ASSERTION";
    readonly actual: unknown;
    readonly expected: unknown;
    readonly operator: string;

    constructor({
      message,
      actual,
      expected,
      operator,
    }: {
      message: string;
      actual?: unknown;
      expected?: unknown;
      operator: string;
    }) {
      super(message);
      this.name = "AssertionError";
      this.actual = actual;
      this.expected = expected;
      this.operator = operator;
    }
  }

  function fail(
    message: unknown,
    usual: string,
    operator: string,
    actual?: unknown,
    expected?: unknown,
  ): never {
    if (message instanceof global.Error) throw message;
    throw new AssertionError({
      message: typeof message === "string" ? message : usual,
      actual,
      expected,
      operator,
    });
  }
  const compare =
    (operator: string, isHeld: (one: unknown, other: unknown) => boolean, words: string) =>
    (actual: unknown, expected: unknown, message?: unknown): void => {
      if (!isHeld(actual, expected))
        fail(
          message,
          `${words}:\n\n${inspect(actual)} !== ${inspect(expected)}\n`,
          operator,
          actual,
          expected,
        );
    };
  const ok = (value: unknown, message?: unknown): void => {
    if (!value) fail(message, "The expression evaluated to a falsy value", "==", value, true);
  };
  const isDeepEqual = (one: unknown, other: unknown): boolean =>
    inspect(one, { depth: null, sorted: true }) === inspect(other, { depth: null, sorted: true });
  const equal = compare("strictEqual", Object.is, "Expected values to be strictly equal");
  const deepEqual = compare("deepStrictEqual", isDeepEqual, "Expected values to be strictly deep-equal");

  async function rejects(work: unknown, expected?: unknown): Promise<void> {
    try {
      await (typeof work === "function" ? work() : work);
    } catch (error) {
      if (expected instanceof RegExp && !expected.test(String(error))) throw error;
      return;
    }
    fail(undefined, "Missing expected rejection.", "rejects");
  }

  function throws(block: () => unknown, expected?: unknown): void {
    try {
      block();
    } catch (error) {
      if (expected instanceof RegExp && !expected.test(String(error))) throw error;
      return;
    }
    fail(undefined, "Missing expected exception.", "throws");
  }

  const members = {
    AssertionError,
    ok,
    equal,
    strictEqual: equal,
    notStrictEqual: compare(
      "notStrictEqual",
      (one, other) => !Object.is(one, other),
      "Expected values to be different",
    ),
    deepEqual,
    deepStrictEqual: deepEqual,
    notDeepStrictEqual: compare(
      "notDeepStrictEqual",
      (one, other) => !isDeepEqual(one, other),
      "Expected values to be different",
    ),
    match: compare(
      "match",
      (text, pattern) => pattern instanceof RegExp && pattern.test(String(text)),
      "The input did not match",
    ),
    fail: (message?: unknown) => fail(message, "Failed", "fail"),
    rejects,
    throws,
  };
  const assert = (value: unknown, message?: unknown): void => ok(value, message);
  return Object.assign(assert, members, { strict: Object.assign(assert, members) });
}
