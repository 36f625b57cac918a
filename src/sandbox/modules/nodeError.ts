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

/** How Node names a value that it cannot take: `undefined`, `an instance of Foo`, `type number (1)`. */
export function received(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value !== "object") return `type ${typeof value} (${String(value)})`;
  return `an instance of ${value.constructor?.name ?? "Object"}`;
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
