// What `tar -c` puts into an archive: files and folders, folders with all that is below them.

import { reasonOf } from "../commandFiles.ts";
import type { CommandIo } from "../commandIo.ts";
import type { TarEntry } from "./tarFormat.ts";
import { fatal, type TarOptions } from "./tarOptions.ts";

export async function collect(
  { words, folder, excluded }: TarOptions,
  { files, error }: CommandIo,
): Promise<{ readonly entries: readonly TarEntry[]; readonly isWell: boolean }> {
  const entries: TarEntry[] = [];
  const removed = new Set<string>();
  let isWell = true;
  const base = folder === null ? "" : `${folder}/`;
  if (folder !== null && (await files.find(folder))?.kind !== "directory") {
    throw fatal(`tar: ${folder}: Cannot open: No such file or directory`);
  }
  for (const word of words) await take(word.replace(/(?<=.)\/+$/, ""));
  return { entries, isWell };

  async function take(path: string): Promise<void> {
    if (excluded.some((pattern) => path === pattern || path.endsWith(`/${pattern}`))) return;
    const place = path.startsWith("/") ? path : base + path;
    const found = await files.find(place);
    if (found === null) {
      error(`tar: ${path}: Cannot stat: No such file or directory\n`);
      isWell = false;
      return;
    }
    const isDirectory = found.kind === "directory";
    const content = isDirectory
      ? new Uint8Array(0)
      : await files.read(place).catch((fault: unknown) => {
          error(`tar: ${path}: Cannot open: ${reasonOf(fault)}\n`);
          isWell = false;
          return null;
        });
    if (content === null) return;
    entries.push({
      name: memberName(path) + (isDirectory ? "/" : ""),
      kind: found.kind,
      mode: found.mode,
      modifiedMs: found.modifiedMs,
      owner: "root/root",
      linkTo: "",
      content,
    });
    if (isDirectory) for (const name of await files.list(place)) await take(`${path}/${name}`);
  }

  /** No member reaches out of the folder where an archive is unpacked. */
  function memberName(path: string): string {
    const name = path.replace(/^\/+|^(.*\/)?\.\.\//, (prefix) => {
      if (!removed.has(prefix)) error(`tar: Removing leading \`${prefix}' from member names\n`);
      removed.add(prefix);
      return "";
    });
    return name === "" ? "." : name;
  }
}
