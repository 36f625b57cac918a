// Errors as Node makes them: of the user's own classes, with a code.

import type { FileFault } from "../files/fileFault.ts";
import type { RealmGlobal } from "../realm/realm.ts";

type ErrorKind = "Error" | "TypeError" | "RangeError" | "SyntaxError";

/** Node shows the code in the stack's first line, not in the name: `TypeError [ERR_X]: …`. */
export function nodeError(
  global: RealmGlobal,
  code: string,
  message: string,
  kind: ErrorKind = "Error",
): Error {
  const error = new global[kind](message);
  Object.defineProperty(error, "code", { value: code, enumerable: true, writable: true, configurable: true });
  const { stack } = error;
  if (typeof stack === "string" && code.startsWith("ERR_")) {
    const head = `${kind}: `;
    const rest = stack.startsWith(head) ? stack.slice(head.length) : stack;
    Object.defineProperty(error, "stack", {
      value: `${kind} [${code}]: ${rest}`,
      enumerable: false,
      writable: true,
      configurable: true,
    });
  }
  return error;
}

/** `The "path" argument must be of type string. Received undefined`, from what it `must` be; `first` has no quotes. */
export function wrongArgument(global: RealmGlobal, name: string, must: string, value: unknown): Error {
  const named = name === "first" ? name : `"${name}"`;
  const message = `The ${named} argument must be ${must}. Received ${received(value)}`;
  return nodeError(global, "ERR_INVALID_ARG_TYPE", message, "TypeError");
}

/** How Node names a value that it cannot take: `undefined`, `an instance of Foo`, `type number (1)`.
 *  https://github.com/nodejs/node/blob/v22.21.1/lib/internal/errors.js, determineSpecificType */
export function received(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "undefined";
    case "function":
      return `function ${value.name}`;
    case "bigint":
      return `type bigint (${value}n)`;
    case "number":
      return `type number (${Object.is(value, -0) ? "-0" : value})`;
    case "string": {
      const shown = value.length > 28 ? `${value.slice(0, 25)}...` : value;
      return `type string (${shown.includes("'") ? JSON.stringify(shown) : `'${shown}'`})`;
    }
    case "object":
      if (value === null) return "null";
      if (value.constructor) return `an instance of ${value.constructor.name}`;
      return Object.getPrototypeOf(value) === null ? "[Object: null prototype] {}" : "[Object]";
    default:
      return `type ${typeof value} (${String(value)})`;
  }
}

export function fileError(global: RealmGlobal, fault: FileFault): Error {
  const error = new global.Error(fault.message);
  const { errno, code, syscall, path, dest } = fault;
  for (const [name, value] of Object.entries({ errno, code, syscall, path, dest })) {
    if (value === undefined) continue;
    Object.defineProperty(error, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return error;
}
