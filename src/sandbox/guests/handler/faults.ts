// The errors that the runtime itself makes: names as the service reports them.

import type { RealmGlobal } from "../../realm/realm.ts";

export type FaultName =
  | "ImportModuleError"
  | "UserCodeSyntaxError"
  | "HandlerNotFound"
  | "MalformedHandlerName"
  | "UnhandledPromiseRejection";

/** `Runtime.<name>`; the message is the reason as text. */
export function runtimeFault(global: RealmGlobal, name: FaultName, reason: unknown): Error {
  const error = new global.Error(typeof reason === "string" ? reason : String(reason));
  Object.defineProperty(error, "name", {
    value: `Runtime.${name}`,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  const cause = typeof reason === "object" && reason !== null ? Reflect.get(reason, "stack") : undefined;
  const frames =
    typeof cause === "string"
      ? cause
          .slice(cause.search(/\n {4}at /))
          .split("\n")
          .filter((line) => line.startsWith("    at "))
      : [];
  const stack = [`Runtime.${name}: ${error.message}`, ...frames].join("\n");
  Object.defineProperty(error, "stack", {
    value: stack,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  return error;
}

export function unhandledPromiseRejection(global: RealmGlobal, reason: unknown, promise: unknown): Error {
  return Object.assign(runtimeFault(global, "UnhandledPromiseRejection", reason), { reason, promise });
}
