// Names and addresses of the one account, region and function that a scenario lives in.

/** Recorded on AWS in 2026 (LocalStack's snapshots of test_introspection_invoke); older: 127.0.0.1:9001. */
export const runtimeApiAddress = "169.254.100.1:9001";

export const accountId = "111122223333";
export const region = "us-east-1";
export const apiId = "3kq1tw0c";
export const stage = "prod";

/** The host name of the REST API, and the address that `curl` is given. */
export const apiHost = `${apiId}.execute-api.${region}.amazonaws.com`;
export const apiUrl = `https://${apiHost}/${stage}/`;

export const queueName = "two-curls-queue";
export const queueHost = `sqs.${region}.amazonaws.com`;
export const queueUrl = `https://${queueHost}/${accountId}/${queueName}`;
export const queueArn = `arn:aws:sqs:${region}:${accountId}:${queueName}`;

/** The account's bucket, there from the beginning. */
export const siteBucket = "two-curls-site";

/** The unqualified ARN of a function of the account. */
export function functionArn(functionName: string): string {
  return `arn:aws:lambda:${region}:${accountId}:function:${functionName}`;
}
