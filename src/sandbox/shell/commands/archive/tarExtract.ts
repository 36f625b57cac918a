// What `tar -x` does with the members of an archive. No member leaves the folder where the archive is unpacked.

import { reasonOf } from "../commandFiles.ts";
import type { CommandIo } from "../commandIo.ts";
import type { TarEntry } from "./tarFormat.ts";
import { fatal, type TarOptions } from "./tarOptions.ts";

/** Resolves to whether all went well. */
export async function extract(
  entries: readonly TarEntry[],
  { folder, stripped, verbose, toStdout }: TarOptions,
  { files, out, error }: CommandIo,
): Promise<boolean> {
  if (folder !== null && (await files.find(folder))?.kind !== "directory") {
    throw fatal(`tar: ${folder}: Cannot open: No such file or directory`);
  }
  let isWell = true;
  for (const entry of entries) {
    const name = entry.name.replace(/^\/+/, "").split("/").slice(stripped).join("/").replace(/\/$/, "");
    if (name === "") continue;
    if (name.split("/").includes("..")) {
      fail(`${entry.name}: Member name contains '..', skipping`);
      continue;
    }
    if (verbose) (toStdout ? error : out)(`${entry.name}\n`);
    const path = folder === null ? name : `${folder}/${name}`;
    try {
      await extractOne(entry, path);
    } catch (fault) {
      fail(`${name}: Cannot ${entry.kind === "directory" ? "mkdir" : "open"}: ${reasonOf(fault)}`);
    }
  }
  return isWell;

  async function extractOne(entry: TarEntry, path: string): Promise<void> {
    if (toStdout) {
      if (entry.kind === "file") out(entry.content);
      return;
    }
    if (entry.kind === "link")
      return fail(`${path}: Cannot create symlink to '${entry.linkTo}': Operation not permitted`);
    if (entry.kind === "directory") {
      if ((await files.find(path)) === null) await files.makeDirectory(path);
      return;
    }
    const parent = path.replace(/\/?[^/]*$/, "");
    if (parent !== "" && (await files.find(parent)) === null) await files.makeDirectory(parent);
    await files.write(path, entry.content, entry.mode & ~0o022);
  }

  function fail(what: string): void {
    error(`tar: ${what}\n`);
    isWell = false;
  }
}
