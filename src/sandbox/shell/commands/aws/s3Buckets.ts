// aws s3 ls, mb and rm.

import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { type AwsOperation, awsUsage } from "./awsArguments.ts";
import { AwsFailure } from "./awsExchange.ts";
import { runJobs, type S3Job } from "./s3Jobs.ts";
import { type Connect, jobOptions, transferFlags, transferOptions, withS3 } from "./s3Options.ts";
import { objectPairs } from "./s3Pairs.ts";
import { needS3Uri } from "./s3Path.ts";

export function list<Io extends CommandIo>(connect: Connect<Io>): AwsOperation<Io> {
  return {
    required: [],
    optional: [],
    flags: ["recursive"],
    variadic: { name: "paths", min: 0, max: 1 },
    run: (parameters, io) =>
      withS3(connect, parameters, io, "question", async (s3) => {
        const [path = "s3://"] = parameters.values("paths");
        const [, bucket = "", prefix = ""] = /^(?:s3:\/\/)?([^/]*)\/?(.*)$/s.exec(path) ?? [];
        if (bucket === "") {
          for (const { name, createdMs } of await s3.listBuckets()) io.out(`${time(createdMs)} ${name}\n`);
          return 0;
        }
        const isRecursive = parameters.has("recursive");
        const { objects, prefixes } = await s3.listObjects(bucket, prefix, isRecursive ? "" : "/");
        const folder = isRecursive ? "" : prefix.replace(/[^/]*$/, "");
        for (const each of prefixes) io.out(`${"PRE".padStart(30)} ${each.slice(folder.length)}\n`);
        for (const { key, sizeBytes, modifiedMs } of objects) {
          io.out(`${time(modifiedMs)} ${String(sizeBytes).padStart(10)} ${key.slice(folder.length)}\n`);
        }
        // Nothing below a prefix is an error, an empty bucket is none.
        return objects.length + prefixes.length === 0 && prefix !== "" ? 1 : 0;
      }),
  };
}

export function makeBucket<Io extends CommandIo>(connect: Connect<Io>): AwsOperation<Io> {
  return {
    required: [],
    optional: [],
    variadic: { name: "path", min: 1, max: 1 },
    run: (parameters, io) =>
      withS3(connect, parameters, io, "question", async (s3) => {
        const [path = ""] = parameters.values("path");
        const { bucket } = needS3Uri(path, "usage: aws s3 mb <S3Uri>");
        try {
          await s3.createBucket(bucket);
        } catch (error) {
          if (!(error instanceof AwsFailure)) throw error;
          throw new CommandFailure(`make_bucket failed: s3://${bucket} ${error.message}\n`, 1);
        }
        io.out(`make_bucket: ${bucket}\n`);
        return 0;
      }),
  };
}

export function remove<Io extends CommandIo>(connect: Connect<Io>): AwsOperation<Io> {
  return {
    required: [],
    optional: transferOptions,
    flags: [...transferFlags, "recursive"],
    variadic: { name: "paths", min: 1, max: 1 },
    run: (parameters, io) =>
      withS3(connect, parameters, io, "transfer", async (s3) => {
        const [path = ""] = parameters.values("paths");
        const uri = needS3Uri(path, "usage: aws s3 rm <S3Uri>");
        const { bucket } = uri;
        if (!parameters.has("recursive") && uri.key === "") {
          throw awsUsage("a bucket is no object: name a key, or add --recursive");
        }
        const keys = parameters.has("recursive")
          ? (await objectPairs(uri, "", s3, io.args)).map(({ key }) => key)
          : [uri.key];
        const jobs = keys.map((key): S3Job => ({ kind: "delete", bucket, key }));
        return runJobs(jobs, jobOptions(parameters), s3, io);
      }),
  };
}

/** In UTC, as a container has it. */
function time(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}
