// Which file belongs to which object, where a folder goes to a bucket or comes from one.

import { CommandFailure, type CommandIo } from "../commandIo.ts";
import type { S3Client, S3Object } from "./s3Client.ts";
import { isWanted, type S3Uri } from "./s3Path.ts";

export interface Pair {
  readonly path: string;
  readonly key: string;
}

export async function filePairs(folder: string, { key }: S3Uri, io: CommandIo): Promise<readonly Pair[]> {
  const found = await io.files.find(folder);
  if (found === null) throw missingPath(folder);
  const base = folder.replace(/(?<=.)\/+$/, "");
  const names = found.kind === "directory" ? await io.files.filesBelow(base) : [];
  return names
    .filter((name) => isWanted(name, io.args))
    .map((name) => ({ path: `${base}/${name}`, key: asFolder(key) + name }));
}

export async function objectPairs(
  { bucket, key }: S3Uri,
  folder: string,
  s3: S3Client,
  args: readonly string[],
): Promise<readonly (Pair & { readonly object: S3Object })[]> {
  const prefix = asFolder(key);
  const base = folder.replace(/(?<=.)\/+$/, "");
  const { objects } = await s3.listObjects(bucket, prefix);
  return objects
    .filter((object) => !object.key.endsWith("/") && isWanted(object.key.slice(prefix.length), args))
    .map((object) => ({ path: `${base}/${object.key.slice(prefix.length)}`, key: object.key, object }));
}

function asFolder(key: string): string {
  return key === "" || key.endsWith("/") ? key : `${key}/`;
}

export function missingPath(path: string): CommandFailure {
  return new CommandFailure(`\nThe user-provided path ${path} does not exist.\n`, 255);
}
