// Requests of the AWS CLI to a service, and what it says of those that fail.

import {
  bodyText,
  emptyBody,
  type HttpFailure,
  type HttpRequest,
  type HttpResponse,
} from "../../../../model/http.ts";
import { CommandFailure } from "../commandIo.ts";
import { elementOf } from "./xml.ts";

/** What carries the CLI's requests. */
export type Exchange = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse | HttpFailure>;

/** Why an operation failed, in the CLI's words; the exit code where nothing else is told: 253 for credentials, 254 for
 *  what a service refused (https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html). */
export class AwsFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The failure of a whole command. */
export function commandFailure({ message, exitCode }: AwsFailure): CommandFailure {
  const hint = exitCode === 253 ? '. You can configure credentials by running "aws configure".' : "";
  return new CommandFailure(`\n${message}${hint}\n`, exitCode);
}

export interface AwsCaller {
  readonly exchange: Exchange;
  readonly variables: ReadonlyMap<string, string>;
  readonly region: string;
  readonly signal: AbortSignal;
}

/** Where a machine of EC2 hears of its role (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html). */
export const instanceMetadataHost = "169.254.169.254";

/** Resolves to an answer that is no error. */
export async function call(
  { exchange, variables, region, signal }: AwsCaller,
  service: string,
  operation: string,
  request: HttpRequest,
): Promise<HttpResponse> {
  const key = variables.get("AWS_ACCESS_KEY_ID");
  // In Lambda they come from the function's role, and need not be named; elsewhere the machine may have a role.
  if (key === undefined && !variables.has("AWS_LAMBDA_RUNTIME_API") && !(await hasRole(exchange, signal))) {
    throw new AwsFailure("Unable to locate credentials", 253);
  }
  const scope = `${key ?? "ASIAEXAMPLE"}/20261123/${region}/${service}/aws4_request`;
  const headers = [
    ["User-Agent", "aws-cli/2 (virtual)"],
    // Nobody here checks a signature: that there is one is all that counts.
    ["Authorization", `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=virtual`],
    ...request.headers,
  ] as const;
  const answer = await exchange({ ...request, headers }, signal);
  if (!("status" in answer)) {
    throw new AwsFailure(`Could not connect to the endpoint URL: "${request.url}"`, 255);
  }
  if (answer.status < 400) return answer;
  const text = bodyText(answer.body);
  const code = elementOf(text, "Code") ?? String(answer.status);
  const message = elementOf(text, "Message") ?? (answer.status === 404 ? "Not Found" : "Forbidden");
  throw new AwsFailure(
    `An error occurred (${code}) when calling the ${operation} operation: ${message}`,
    254,
  );
}

async function hasRole(exchange: Exchange, signal: AbortSignal): Promise<boolean> {
  const url = `http://${instanceMetadataHost}/latest/meta-data/iam/security-credentials/`;
  const answer = await exchange({ method: "GET", url, headers: [], body: emptyBody }, signal);
  return "status" in answer && answer.status === 200;
}
