// The runtime's console: `<ISO time>\t<request id>\t<LEVEL>\t<text>`, newlines as \r; or JSON lines where the
// function's log format says so (RIC 3.3.0, recorded).

import { toEpochMs } from "../../../model/time.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { type ConsoleLevel, formatted } from "../../surroundings/console.ts";
import type { Surroundings } from "../../surroundings/surroundings.ts";
import { asError, errorForLog } from "./errorShapes.ts";

const levels: Readonly<Record<ConsoleLevel, string>> = {
  log: "INFO",
  info: "INFO",
  warn: "WARN",
  error: "ERROR",
  debug: "DEBUG",
  trace: "TRACE",
};

export interface RuntimeLog {
  /** Lines carry the id of the request that is under way. */
  requestId: string | undefined;
  /** What the runtime itself tells of a fault; a label stands in text only. */
  fault(label: string, thrown: unknown): void;
}

export function installLogFormat(kernel: Kernel, { lines, console }: Surroundings): RuntimeLog {
  const { global } = kernel.realm;
  const isJson = kernel.start.variables["AWS_LAMBDA_LOG_FORMAT"]?.toUpperCase() === "JSON";
  const log: RuntimeLog = {
    requestId: undefined,
    fault: (label, thrown) =>
      isJson
        ? write(levels.error, [asError(global, thrown)])
        : write(levels.error, [label, `\t${errorForLog(global, thrown)}`]),
  };
  const NativeDate = Date;

  function write(level: string, given: readonly unknown[]): void {
    const timestamp = new NativeDate(toEpochMs(kernel.clock.now())).toISOString();
    // Its console's methods take a message first: without one, that is `undefined`.
    const values = given.length === 0 ? [undefined] : given;
    const line = isJson
      ? jsonLine(kernel, { timestamp, level, requestId: log.requestId }, values)
      : `${timestamp}\t${log.requestId ?? "undefined"}\t${level}\t${formatted(kernel, values)}`;
    kernel.report.wrote("stdout", `${line.replaceAll("\n", "\r")}\n`);
  }
  lines.write = (level, values) => write(levels[level], values);
  console["fatal"] = (...values) => write("FATAL", values);
  return log;
}

/** One value stands as it is; of several, the first error is told beside their text. */
function jsonLine(kernel: Kernel, head: object, values: readonly unknown[]): string {
  const { Error: RealmError, JSON: writer } = kernel.realm.global;
  const shapeOf = (error: Error) => ({
    errorType: nameOf(error) ?? "UnknownError",
    errorMessage: error.message,
    stackTrace: typeof error.stack === "string" ? error.stack.split("\n") : [],
  });
  if (values.length === 1) {
    try {
      return writer.stringify({ ...head, message: values[0] }, (_, value: unknown) =>
        value instanceof RealmError ? { ...shapeOf(value), ...value } : value,
      );
    } catch {
      return writer.stringify({ ...head, message: formatted(kernel, values) });
    }
  }
  const error = values.find((value) => value instanceof RealmError);
  return writer.stringify({ ...head, message: formatted(kernel, values), ...(error && shapeOf(error)) });
}

/** A program may have taken its error's constructor away. */
function nameOf(error: object): string | undefined {
  const made: unknown = Reflect.get(error, "constructor");
  return typeof made === "function" ? made.name : undefined;
}
