// The work of `aws s3`: uploads, downloads and deletions, ten at a time, each with its line.

import type { CommandIo } from "../commandIo.ts";
import { reasonOf } from "../commandFiles.ts";
import { AwsFailure } from "./awsExchange.ts";
import type { S3Client } from "./s3Client.ts";
import { contentTypeOf, shownPath } from "./s3Path.ts";

export type S3Job =
  | {
      readonly kind: "upload" | "download";
      readonly path: string;
      readonly bucket: string;
      readonly key: string;
    }
  | { readonly kind: "delete"; readonly bucket: string; readonly key: string };

export interface JobOptions {
  readonly dryrun: boolean;
  /** --quiet: nothing; --only-show-errors: errors. */
  readonly shows: "all" | "errors" | "nothing";
  readonly contentType: string | null;
}

/** `max_concurrent_requests` (https://docs.aws.amazon.com/cli/latest/topic/s3-config.html). */
const atOnce = 10;

/** Resolves to the exit code: 1 where one or more failed. */
export async function runJobs(
  jobs: readonly S3Job[],
  options: JobOptions,
  s3: S3Client,
  io: CommandIo,
): Promise<number> {
  const waiting = jobs.values();
  let exitCode = 0;
  const work = async () => {
    for (const job of waiting) {
      const shown = shownJob(job, io);
      try {
        if (!options.dryrun) await doJob(job, options, s3, io);
        if (options.shows === "all") io.out(`${options.dryrun ? "(dryrun) " : ""}${job.kind}: ${shown}\n`);
      } catch (error) {
        if (io.signal.aborted) throw error;
        const why = error instanceof AwsFailure ? error.message : `[Errno] ${reasonOf(error)}`;
        if (options.shows !== "nothing") io.error(`${job.kind} failed: ${shown} ${why}\n`);
        exitCode = 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return exitCode;
}

function shownJob(job: S3Job, { files }: CommandIo): string {
  const uri = `s3://${job.bucket}/${job.key}`;
  if (job.kind === "delete") return uri;
  const path = job.path === "-" ? "-" : shownPath(files.absolute(job.path), files.cwd);
  return job.kind === "upload" ? `${path} to ${uri}` : `${uri} to ${path}`;
}

async function doJob(job: S3Job, options: JobOptions, s3: S3Client, { files }: CommandIo): Promise<void> {
  const { bucket, key } = job;
  switch (job.kind) {
    case "upload":
      return s3.putObject(
        bucket,
        key,
        await files.read(job.path),
        options.contentType ?? contentTypeOf(job.path),
      );
    case "download": {
      const bytes = await s3.getObject(bucket, key);
      const folder = job.path.replace(/\/?[^/]*$/, "");
      if (folder !== "" && (await files.find(folder)) === null) await files.makeDirectory(folder);
      return files.write(job.path, bytes);
    }
    case "delete":
      return s3.deleteObject(bucket, key);
  }
}
