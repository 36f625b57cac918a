// aws s3 sync: what is not there yet, is of another size, or is older than its source; with --delete also what has no
// source any more.

import type { CommandIo } from "../commandIo.ts";
import { type AwsOperation, awsUsage } from "./awsArguments.ts";
import { runJobs, type S3Job } from "./s3Jobs.ts";
import { type Connect, jobOptions, transferFlags, transferOptions, withS3 } from "./s3Options.ts";
import { filePairs, objectPairs } from "./s3Pairs.ts";
import { needS3Uri, s3Uri, shownPath } from "./s3Path.ts";

const usageText = "usage: aws s3 sync <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>";

export function sync<Io extends CommandIo>(connect: Connect<Io>): AwsOperation<Io> {
  return {
    required: [],
    optional: transferOptions,
    flags: [...transferFlags, "delete", "size-only"],
    variadic: { name: "paths", min: 2, max: 2 },
    run: (parameters, io) =>
      withS3(connect, parameters, io, "transfer", async (s3) => {
        const [from = "", to = ""] = parameters.values("paths");
        const source = s3Uri(from);
        if (source && s3Uri(to)) throw awsUsage("copies from bucket to bucket are not supported here");
        const uri = source ?? needS3Uri(to, usageText);
        const folder = source ? to : from;
        const hasFolder = (await io.files.find(folder)) !== null;
        const files = hasFolder || !source ? await filePairs(folder, uri, io) : [];
        const objects = await objectPairs(uri, folder, s3, io.args);
        const { bucket } = uri;
        const isSizeOnly = parameters.has("size-only");
        const jobs: S3Job[] = [];
        for (const { path, key } of source ? objects : files) {
          const object = objects.find((each) => each.key === key)?.object;
          const file = await io.files.find(path);
          const isSame =
            object !== undefined &&
            file !== null &&
            object.sizeBytes === file.sizeBytes &&
            (isSizeOnly || !isNewer(source ? object : file, source ? file : object));
          if (!isSame) jobs.push({ kind: source ? "download" : "upload", path, bucket, key });
        }
        if (parameters.has("delete")) {
          const kept = new Set((source ? objects : files).map(({ key }) => key));
          const gone = (source ? files : objects).filter(({ key }) => !kept.has(key));
          if (source) await removeFiles(gone, parameters.has("dryrun"), io);
          else jobs.push(...gone.map(({ key }): S3Job => ({ kind: "delete", bucket, key })));
        }
        return runJobs(jobs, jobOptions(parameters), s3, io);
      }),
  };
}

/** S3 tells whole seconds only. */
function isNewer(from: { readonly modifiedMs: number }, to: { readonly modifiedMs: number }): boolean {
  return Math.floor(from.modifiedMs / 1000) > Math.floor(to.modifiedMs / 1000);
}

async function removeFiles(
  gone: readonly { readonly path: string }[],
  isDryrun: boolean,
  { files, out }: CommandIo,
): Promise<void> {
  for (const { path } of gone) {
    if (!isDryrun) await files.remove(path);
    out(`${isDryrun ? "(dryrun) " : ""}delete: ${shownPath(files.absolute(path), files.cwd)}\n`);
  }
}
