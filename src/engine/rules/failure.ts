// What the service says of a runtime that failed. Texts as recorded on AWS (LocalStack's snapshots of 2025-11-24).

import type { InvocationResult } from "../../model/entry.ts";
import type { RequestId } from "../../model/id.ts";
import type { ProcessExit } from "../../model/process.ts";

export function exitFailure(requestId: RequestId | null, exit: ProcessExit): InvocationResult {
  if ("notExecuted" in exit)
    return failure("Runtime.InvalidEntrypoint", requestId, `fork/exec ${exit.notExecuted}: ${exit.why}`);
  return failure("Runtime.ExitError", requestId, exitText(exit));
}

/** `Task timed out after 3.00 seconds`: always two decimals. */
export function timeoutFailure(requestId: RequestId, timeoutSeconds: number): InvocationResult {
  return failure("Sandbox.Timedout", requestId, `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`);
}

export function failure(errorType: string, requestId: RequestId | null, text: string): InvocationResult {
  const errorMessage = requestId ? `RequestId: ${requestId} Error: ${text}` : text;
  return { kind: "error", errorType, payload: JSON.stringify({ errorType, errorMessage }) };
}

function exitText(exit: Exclude<ProcessExit, { readonly notExecuted: string }>): string {
  if ("signal" in exit) {
    return `Runtime exited with error: signal: ${exit.signal === "SIGKILL" ? "killed" : "segmentation fault"}`;
  }
  return exit.code === 0
    ? "Runtime exited without providing a reason"
    : `Runtime exited with error: exit status ${exit.code}`;
}
