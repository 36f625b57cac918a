// aws s3 cp: one file or object, or all below one (--recursive).

import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { type AwsOperation, awsUsage } from "./awsArguments.ts";
import { AwsFailure } from "./awsExchange.ts";
import type { S3Client } from "./s3Client.ts";
import { type JobOptions, runJobs, type S3Job } from "./s3Jobs.ts";
import { type Connect, jobOptions, transferFlags, transferOptions, withS3 } from "./s3Options.ts";
import { filePairs, missingPath, objectPairs } from "./s3Pairs.ts";
import { needS3Uri, type S3Uri, s3Uri, shownPath } from "./s3Path.ts";

const usageText = "usage: aws s3 cp <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>";

export function copy<Io extends CommandIo>(connect: Connect<Io>): AwsOperation<Io> {
  return {
    required: [],
    optional: [...transferOptions, "expected-size"],
    flags: [...transferFlags, "recursive"],
    variadic: { name: "paths", min: 2, max: 2 },
    run: (parameters, io) =>
      withS3(connect, parameters, io, "transfer", async (s3) => {
        const [from = "", to = ""] = parameters.values("paths");
        const options = jobOptions(parameters);
        const isRecursive = parameters.has("recursive");
        const source = s3Uri(from);
        if (source === null) return upload(from, needS3Uri(to, usageText), isRecursive, options, s3, io);
        if (s3Uri(to)) throw awsUsage("copies from bucket to bucket are not supported here");
        return download(source, to, isRecursive, options, s3, io);
      }),
  };
}

async function upload(
  from: string,
  target: S3Uri,
  isRecursive: boolean,
  options: JobOptions,
  s3: S3Client,
  io: CommandIo,
): Promise<number> {
  const { bucket } = target;
  if (from === "-") {
    await s3.putObject(bucket, target.key, io.stdin, options.contentType ?? "binary/octet-stream");
    return 0;
  }
  if (isRecursive) {
    const pairs = await filePairs(from, target, io);
    return runJobs(
      pairs.map((pair): S3Job => ({ kind: "upload", bucket, ...pair })),
      options,
      s3,
      io,
    );
  }
  const found = await io.files.find(from);
  if (found === null) throw missingPath(from);
  if (found.kind === "directory") {
    const shown = shownPath(io.files.absolute(from), io.files.cwd).replace(/^\.\//, "");
    const why =
      "Parameter validation failed:\nInvalid length for parameter Key, value: 0, valid min length: 1";
    throw new CommandFailure(`upload failed: ${shown}/ to s3://${bucket}/${target.key} ${why}\n`, 1);
  }
  const isFolder = target.key === "" || target.key.endsWith("/");
  const key = isFolder ? target.key + nameOf(from) : target.key;
  return runJobs([{ kind: "upload", path: from, bucket, key }], options, s3, io);
}

async function download(
  source: S3Uri,
  to: string,
  isRecursive: boolean,
  options: JobOptions,
  s3: S3Client,
  io: CommandIo,
): Promise<number> {
  const { bucket, key } = source;
  if (to === "-") return toStdout(source, s3, io);
  if (isRecursive) {
    const pairs = await objectPairs(source, to, s3, io.args);
    const jobs = pairs.map(({ path, key: each }): S3Job => ({ kind: "download", path, bucket, key: each }));
    return runJobs(jobs, options, s3, io);
  }
  await s3.headObject(bucket, key);
  const isFolder = to.endsWith("/") || (await io.files.find(to))?.kind === "directory";
  const path = isFolder ? `${to.replace(/\/+$/, "")}/${nameOf(key)}` : to;
  return runJobs([{ kind: "download", path, bucket, key }], options, s3, io);
}

async function toStdout({ bucket, key }: S3Uri, s3: S3Client, { out }: CommandIo): Promise<number> {
  try {
    out(await s3.getObject(bucket, key));
    return 0;
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    throw new CommandFailure(`download failed: s3://${bucket}/${key} to - ${error.message}\n`, 1);
  }
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}
