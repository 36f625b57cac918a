// The platform's own lines in a function's log, text format, in the style that is rolled out since 2024: no line
// of its own for a timeout or a crash, but `Status` and `Error Type` at the end of REPORT. Fields are parted by TAB,
// times have two decimals, the billed time none.
// Sources: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html and LocalStack's recordings of
// AWS (test_invocation_with_logs, 2025-11-24). What is posted to /error leaves no status: public logs have it for
// failures of the runtime only.

import type { EntryOf } from "../model/entry.ts";
import type { FunctionConfiguration } from "../model/functionConfiguration.ts";
import type { RequestId } from "../model/id.ts";
import { runtimeVersion } from "./runtimeVersion.ts";

export function initStartLine({ guest }: Pick<FunctionConfiguration, "guest">): string {
  const { name, arn } = runtimeVersion(guest);
  return `INIT_START Runtime Version: ${name}\tRuntime Version ARN: ${arn}`;
}

/** Written for an init that failed; a good one on demand is told by `Init Duration` in the first REPORT. */
export function initReportLine({
  durationMs,
  phase,
  status,
  errorType,
}: Pick<EntryOf<"environment.initEnded">, "durationMs" | "phase" | "status" | "errorType">): string {
  const fields = [`Init Duration: ${durationMs.toFixed(2)} ms`, `Phase: ${phase}`, `Status: ${status}`];
  if (status === "error") fields.push(`Error Type: ${errorType ?? "Runtime.Unknown"}`);
  return `INIT_REPORT ${fields.join("\t")}`;
}

export function startLine(requestId: RequestId): string {
  return `START RequestId: ${requestId} Version: $LATEST`;
}

export function endLine(requestId: RequestId): string {
  return `END RequestId: ${requestId}`;
}

export function reportLine(ended: EntryOf<"invocation.ended">, memoryMb: number): string {
  const fields = [
    `REPORT RequestId: ${ended.requestId}`,
    `Duration: ${ended.durationMs.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(ended.billedMs)} ms`,
    `Memory Size: ${memoryMb} MB`,
    `Max Memory Used: ${Math.round(ended.memoryUsedMb)} MB`,
  ];
  if (ended.initMs !== null) fields.push(`Init Duration: ${ended.initMs.toFixed(2)} ms`);
  return [...fields, ...statusFields(ended)].join("\t");
}

/** Without a status the line ends in a TAB, as recorded. */
function statusFields({ outcome, result }: EntryOf<"invocation.ended">): readonly string[] {
  if (outcome === "timeout") return ["Status: timeout"];
  if (outcome === "crash" || result?.kind === "error") {
    return ["Status: error", `Error Type: ${result?.errorType ?? "Runtime.ExitError"}`];
  }
  return [""];
}
