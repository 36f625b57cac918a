// Folders of the laptop in a container: handed over when it starts, and written back as it changes them.

import { containerLimits } from "../../../model/limit.ts";
import { base64OfBytes, bytesFromBase64 } from "../../../sandbox/files/base64.ts";
import { parentOf } from "../../../sandbox/files/paths.ts";
import type { CommandFiles } from "../../../sandbox/shell/commands/commandFiles.ts";
import type { ContainerMount, ContainerNews, MountedFile } from "../../../wire/container.ts";

export interface Volume {
  /** Absolute, on the laptop. */
  readonly source: string;
  /** Absolute, in the container. */
  readonly target: string;
  readonly isReadOnly: boolean;
}

/** `-v HOST:CONTAINER[:ro]`; a text: why it is none. */
export function readVolume(spec: string, files: CommandFiles): Volume | string {
  const parts = spec.split(":");
  const [from = "", to = from, mode = "rw"] = parts;
  if (parts.length > 3 || from === "") return `invalid volume specification: '${spec}'`;
  const target = to.replace(/(.)\/+$/, "$1");
  if (!target.startsWith("/"))
    return `invalid volume specification: '${spec}': invalid mount config for type "bind": invalid mount path: '${to}' mount path must be absolute`;
  if (target === "/")
    return `invalid volume specification: '${spec}': invalid specification: destination can't be '/'`;
  if (mode !== "rw" && mode !== "ro" && mode !== "z" && mode !== "Z") return `invalid mode: ${mode}`;
  // What is no path is a volume of docker's, by its name.
  const isPath = parts.length > 1 && /^[./]/.test(from);
  const name = parts.length > 1 ? from : `anonymous${target.replaceAll("/", "-")}`;
  const source = isPath ? files.absolute(from) : `/var/lib/docker/volumes/${name}/_data`;
  return { source, target, isReadOnly: mode === "ro" };
}

/** The folder as it is now; one that is not there is made, as docker does. */
export async function mountOf(
  { source, target, isReadOnly }: Volume,
  disk: CommandFiles,
): Promise<ContainerMount> {
  const directories: string[] = [];
  const files: MountedFile[] = [];
  const found = await disk.find(source);
  if (found === null) await disk.makeDirectory(source);
  else await collect(source, target);
  return { target, isReadOnly, directories, files };

  async function collect(from: string, to: string): Promise<void> {
    const node = await disk.find(from);
    // A link that leads nowhere.
    if (node === null) return;
    if (node.kind === "file") {
      if (files.length >= containerLimits.files)
        throw new Error(`at most ${containerLimits.files} files in a mounted folder here`);
      files.push({ path: to, base64: base64OfBytes(await disk.read(from)), mode: node.mode });
      return;
    }
    if (to !== target) directories.push(to);
    for (const name of await disk.list(from))
      await collect(`${from === "/" ? "" : from}/${name}`, `${to}/${name}`);
  }
}

/** A file of a mounted folder that the container changed. */
export async function writeBack(
  { path, base64, mode }: Extract<ContainerNews, { kind: "changed" }>,
  volumes: readonly Volume[],
  disk: CommandFiles,
): Promise<void> {
  const onDisk = pathOnDisk(path, volumes);
  if (onDisk === null) return;
  if (base64 === null) {
    if (await disk.find(onDisk)) await disk.remove(onDisk);
    return;
  }
  await disk.makeDirectory(parentOf(onDisk));
  await disk.write(onDisk, bytesFromBase64(base64), mode);
}

/** Folders that came and went, once the container has ended: until then only their files are told. */
export async function writeBackFolders(
  before: readonly string[],
  after: readonly string[],
  volumes: readonly Volume[],
  disk: CommandFiles,
): Promise<void> {
  const kept = new Set(after);
  for (const path of after) {
    const onDisk = pathOnDisk(path, volumes);
    if (onDisk !== null) await disk.makeDirectory(onDisk);
  }
  // The deepest first; what has got files meanwhile stays.
  for (const path of before.filter((each) => !kept.has(each)).toReversed()) {
    const onDisk = pathOnDisk(path, volumes);
    if (onDisk === null || (await disk.find(onDisk))?.kind !== "directory") continue;
    if ((await disk.list(onDisk)).length === 0) await disk.remove(onDisk);
  }
}

/** `null`: it is in no folder that may be written. */
function pathOnDisk(path: string, volumes: readonly Volume[]): string | null {
  const volume = volumes.find(({ target }) => path === target || path.startsWith(`${target}/`));
  return volume && !volume.isReadOnly ? volume.source + path.slice(volume.target.length) : null;
}
