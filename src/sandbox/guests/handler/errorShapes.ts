// An error as the caller gets it, and as the log line shows it (RIC 3.3.0, recorded).

import type { RealmGlobal } from "../../realm/realm.ts";

export interface ErrorAnswer {
  readonly errorType: string | undefined;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export function errorForCaller(error: unknown): ErrorAnswer {
  try {
    if (!isErrorLike(error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
    const errorType = error.name?.replaceAll(del, "%7F");
    const errorMessage = error.message.replaceAll(del, "%7F");
    return { errorType, errorMessage, trace: error.stack.replaceAll(del, "%7F").split("\n") };
  } catch {
    return {
      errorType: "handled",
      errorMessage:
        "callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack",
    };
  }
}

/** A stray DEL has been seen in type names; the runtime takes it out. */
const del = "\u007f";

/** What is no error becomes one. */
export function asError({ Error: RealmError }: RealmGlobal, thrown: unknown): Error {
  if (thrown instanceof RealmError) return thrown;
  return thrown === undefined ? new RealmError() : new RealmError(`${thrown}`);
}

/** JSON in which errors show what JSON.stringify would hide. */
export function errorForLog(global: RealmGlobal, thrown: unknown): string {
  const { Error: RealmError } = global;
  const error = asError(global, thrown);
  try {
    return JSON.stringify(error, (_, value: unknown) => {
      if (!(value instanceof RealmError)) return value;
      const { name: errorType, message: errorMessage, stack } = value;
      const lines = typeof stack === "string" ? { stack: stack.split("\n") } : {};
      return { errorType, errorMessage, code: Reflect.get(value, "code"), ...value, ...lines };
    });
  } catch {
    return JSON.stringify(errorForCaller(error));
  }
}

interface ErrorLike {
  readonly name?: string;
  readonly message: string;
  readonly stack: string;
}

function isErrorLike(value: unknown): value is ErrorLike {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) === "[object Error]") return true;
  return ["name", "message", "stack"].every((field) => {
    const text: unknown = Reflect.get(value, field);
    return typeof text === "string" && text !== "";
  });
}
