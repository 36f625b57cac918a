/** The package's own main file: in Node, `assert` alone would be Node's. */
declare module "assert/build/assert.js" {
  interface Assert {
    (value: unknown, message?: unknown): void;
    readonly strict: Assert;
    deepStrictEqual(actual: unknown, expected: unknown, message?: unknown): void;
    readonly AssertionError: new (options: object) => Error;
  }
  const assert: Assert;
  export default assert;
}
