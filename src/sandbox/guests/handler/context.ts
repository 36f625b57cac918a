// The context object of RIC 3.x: its members in its order.

import type { Kernel } from "../../kernel/kernel.ts";
import type { Invocation } from "./runtimeClient.ts";

/** Without the callback members, which come first: see callbacks.ts. */
export function contextMembers(
  kernel: Kernel,
  { requestId, header }: Invocation,
  epochNow: () => number,
): object {
  const { JSON: parser } = kernel.realm.global;
  const { variables } = kernel.start;
  const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : parser.parse(text));
  const deadlineMs = Number(header("lambda-runtime-deadline-ms") ?? 0);
  return {
    functionVersion: variables["AWS_LAMBDA_FUNCTION_VERSION"],
    functionName: variables["AWS_LAMBDA_FUNCTION_NAME"],
    memoryLimitInMB: variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
    logGroupName: variables["AWS_LAMBDA_LOG_GROUP_NAME"],
    logStreamName: variables["AWS_LAMBDA_LOG_STREAM_NAME"],
    clientContext: parsed(header("lambda-runtime-client-context")),
    identity: parsed(header("lambda-runtime-cognito-identity")),
    invokedFunctionArn: header("lambda-runtime-invoked-function-arn"),
    awsRequestId: requestId,
    tenantId: header("lambda-runtime-aws-tenant-id"),
    getRemainingTimeInMillis: () => deadlineMs - Math.floor(epochNow()),
  };
}
