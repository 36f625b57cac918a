// What the commands of `aws s3` have in common: how they reach S3, and how they fail as a whole.

import { CommandFailure, type CommandIo } from "../commandIo.ts";
import type { AwsParameters } from "./awsArguments.ts";
import { AwsFailure, commandFailure, type Exchange } from "./awsExchange.ts";
import { S3Client } from "./s3Client.ts";
import type { JobOptions } from "./s3Jobs.ts";

/** What carries a run's requests. */
export type Connect<Io extends CommandIo> = (io: Io) => Exchange;

export const transferOptions: readonly string[] = [
  "exclude",
  "include",
  "content-type",
  "acl",
  "cache-control",
  "storage-class",
];

export const transferFlags: readonly string[] = [
  "dryrun",
  "quiet",
  "no-progress",
  "only-show-errors",
  "no-guess-mime-type",
  "follow-symlinks",
  "no-follow-symlinks",
];

export function jobOptions(parameters: AwsParameters): JobOptions {
  return {
    dryrun: parameters.has("dryrun"),
    shows: parameters.has("quiet") ? "nothing" : parameters.has("only-show-errors") ? "errors" : "all",
    contentType:
      parameters.value("content-type") ??
      (parameters.has("no-guess-mime-type") ? "binary/octet-stream" : null),
  };
}

export function regionOf(parameters: AwsParameters, { variables }: CommandIo): string {
  return (
    parameters.value("region") ??
    (variables.get("AWS_REGION") || variables.get("AWS_DEFAULT_REGION") || "us-east-1")
  );
}

/** `transfer`: a failure of the whole is a `fatal error`, 1; otherwise the CLI's own code. */
export async function withS3<Io extends CommandIo>(
  connect: Connect<Io>,
  parameters: AwsParameters,
  io: Io,
  kind: "transfer" | "question",
  run: (s3: S3Client) => Promise<number>,
): Promise<number> {
  const { variables, signal } = io;
  const region = regionOf(parameters, io);
  try {
    return await run(new S3Client({ exchange: connect(io), variables, region, signal }));
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    throw kind === "transfer"
      ? new CommandFailure(`fatal error: ${error.message}\n`, 1)
      : commandFailure(error);
  }
}
