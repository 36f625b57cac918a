// The errors that the runtime itself makes: names as the service reports them.

import type { RealmGlobal } from "../../realm/realm.ts";

export type FaultName =
  | "ImportModuleError"
  | "UserCodeSyntaxError"
  | "HandlerNotFound"
  | "MalformedHandlerName"
  | "UnhandledPromiseRejection";

/** `Runtime.<name>`; the message is the reason as text. All its frames would be the runtime's own. */
export function runtimeFault(global: RealmGlobal, name: FaultName, reason: unknown): Error {
  const error = new global.Error(typeof reason === "string" ? reason : String(reason));
  Object.defineProperty(error, "name", {
    value: `Runtime.${name}`,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  Object.defineProperty(error, "stack", {
    value: `Runtime.${name}: ${error.message}`,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  return error;
}

export function unhandledPromiseRejection(global: RealmGlobal, reason: unknown, promise: unknown): Error {
  return Object.assign(runtimeFault(global, "UnhandledPromiseRejection", reason), { reason, promise });
}
