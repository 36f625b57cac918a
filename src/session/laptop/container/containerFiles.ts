// The files of a container on the laptop: those of its image, over them the mounted folders. All of it may be written.

import { base64OfBytes } from "../../../sandbox/files/base64.ts";
import { FileSystem } from "../../../sandbox/files/fileSystem.ts";
import { parentOf } from "../../../sandbox/files/paths.ts";
import type { ContainerMount, ContainerNews, ContainerStart } from "../../../wire/container.ts";

/** Chosen: what a browser's tab can spare; docker has no such limit. */
const diskLimitBytes = 256 * 1024 * 1024;

export interface ContainerFiles {
  readonly files: FileSystem;
  /** Of the mounted folders, as they are now. */
  directories(): readonly string[];
}

/** `changed` hears of each file of a mounted folder that is written or removed. */
export function containerFiles(
  { files: texts, executables, mounts, workingDirectory }: ContainerStart,
  nowMs: () => number,
  changed: (news: Extract<ContainerNews, { kind: "changed" }>) => void,
): ContainerFiles {
  let isBorn = false;
  const mountOf = (path: string): ContainerMount | undefined =>
    mounts.find(({ target }) => path === target || path.startsWith(`${target}/`));
  const hidden = (path: string): boolean => mountOf(path) !== undefined;
  const files = new FileSystem({
    files: Object.fromEntries(Object.entries(texts).filter(([path]) => !hidden(path))),
    modes: Object.fromEntries(executables.filter((path) => !hidden(path)).map((path) => [path, 0o755])),
    tmp: mounts.flatMap((mount) => mount.files),
    tmpLimitBytes: diskLimitBytes,
    isWritable: (path) => !isBorn || mountOf(path)?.isReadOnly !== true,
    nowMs,
    changed(path, bytes, mode) {
      if (hidden(path))
        changed({ kind: "changed", path, base64: bytes === null ? null : base64OfBytes(bytes), mode });
    },
  });
  const folders = [
    workingDirectory,
    ...mounts.flatMap(({ target, directories }) => [target, ...directories]),
  ];
  for (const folder of folders) makeFolder(files, folder);
  isBorn = true;
  return {
    files,
    directories: () => mounts.flatMap(({ target }) => files.directoriesBelow(target)),
  };
}

function makeFolder(files: FileSystem, path: string): void {
  if (files.find(path) !== undefined) return;
  makeFolder(files, parentOf(path));
  files.makeDirectory(path);
}
