// The runtime's console: `<ISO time>\t<request id>\t<LEVEL>\t<text>`, newlines as \r; or JSON lines where the
// function's log format says so.

import { toEpochMs } from "../../../model/time.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { ConsoleLevel } from "../../surroundings/console.ts";
import type { Surroundings } from "../../surroundings/surroundings.ts";

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
}

export function installLogFormat(kernel: Kernel, { lines }: Surroundings): RuntimeLog {
  const log: RuntimeLog = { requestId: undefined };
  const isJson = kernel.start.variables["AWS_LAMBDA_LOG_FORMAT"] === "JSON";
  const NativeDate = Date;
  lines.write = (level, text) => {
    const timestamp = new NativeDate(toEpochMs(kernel.clock.now())).toISOString();
    const line = isJson
      ? JSON.stringify({ timestamp, level: levels[level], requestId: log.requestId, message: text })
      : `${timestamp}\t${log.requestId ?? "undefined"}\t${levels[level]}\t${text.replaceAll("\n", "\r")}`;
    kernel.report.wrote("stdout", `${line}\n`);
  };
  return log;
}
