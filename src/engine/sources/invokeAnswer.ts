// What the Invoke API answers (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html). A failed function is
// HTTP 200 with X-Amz-Function-Error; a throttle is 429.

import { functionArn } from "../../model/address.ts";
import type { InvocationResult, ThrottleReason } from "../../model/entry.ts";
import { type HttpResponse, textBody } from "../../model/http.ts";
import { defaultConfiguration } from "../../model/functionConfiguration.ts";
import type { RequestId } from "../../model/id.ts";

export function invokeAnswer(result: InvocationResult | ThrottleReason, requestId: RequestId): HttpResponse {
  const common = [
    ["Content-Type", "application/json"],
    ["X-Amzn-RequestId", requestId],
  ] as const;
  if (typeof result === "string") {
    const body = { Reason: result, Type: "User", message: "Rate Exceeded." };
    return {
      status: 429,
      headers: [...common, ["x-amzn-ErrorType", "TooManyRequestsException"]],
      body: textBody(JSON.stringify(body)),
    };
  }
  const failed = result.kind === "error" ? ([["X-Amz-Function-Error", "Unhandled"]] as const) : [];
  return {
    status: 200,
    headers: [...common, ["X-Amz-Executed-Version", "$LATEST"], ...failed],
    body: textBody(result.payload),
  };
}

/** The function's event must be JSON (recorded: LocalStack test_lambda_invoke_payload_encoding_error, 2025-11-24). */
export function invalidPayload(why: string): HttpResponse {
  const message = `Could not parse request body into json: Could not parse payload into json: ${why}`;
  return {
    status: 400,
    headers: [
      ["Content-Type", "application/json"],
      ["x-amzn-ErrorType", "InvalidRequestContentException"],
    ],
    body: textBody(JSON.stringify({ Type: "User", message })),
  };
}

/** Recorded: LocalStack's snapshots of 2025-11-24. */
export function functionNotFound(): HttpResponse {
  const { functionName } = defaultConfiguration;
  return {
    status: 404,
    headers: [
      ["Content-Type", "application/json"],
      ["x-amzn-ErrorType", "ResourceNotFoundException"],
    ],
    body: textBody(
      JSON.stringify({ Message: `Function not found: ${functionArn(functionName)}:$LATEST`, Type: "User" }),
    ),
  };
}

/** Larger than 6 MB. */
export function requestTooLarge(sizeBytes: number, limitBytes: number): HttpResponse {
  const message = `Request must be smaller than ${limitBytes} bytes for the InvokeFunction operation, was ${sizeBytes}`;
  return {
    status: 413,
    headers: [
      ["Content-Type", "application/json"],
      ["x-amzn-ErrorType", "RequestTooLargeException"],
    ],
    body: textBody(JSON.stringify({ Type: "User", message })),
  };
}
