// The file system of one process: everything is read-only but /tmp, as in Lambda, if nothing else is said. Bytes and
// names only; how Node shows it to programs is the surroundings' affair.

import { bytesFromBase64 } from "./base64.ts";
import { FileFault } from "./fileFault.ts";
import { parentOf, resolvePath } from "./paths.ts";

interface FileNode {
  readonly kind: "file";
  bytes: Uint8Array;
  mode: number;
  modifiedMs: number;
}

interface DirectoryNode {
  readonly kind: "directory";
  readonly names: Set<string>;
  mode: number;
  modifiedMs: number;
}

export type Node = FileNode | DirectoryNode;

const emptyBytes = new Uint8Array(0);
const writableRoot = "/tmp";
/** What an Amazon Linux image has at least, so that `readdir("/")` looks like one. */
const standardDirectories = [
  "/tmp",
  "/var/task",
  "/var/runtime",
  "/var/lang",
  "/opt",
  "/etc",
  "/proc",
  "/dev",
  "/home",
  "/bin",
  "/usr/bin",
  "/usr/local/bin",
];

export interface FileSystemBirth {
  readonly files: Readonly<Record<string, string>>;
  readonly tmp: readonly { readonly path: string; readonly base64: string; readonly mode?: number }[];
  /** What all writable files may hold together. */
  readonly tmpLimitBytes: number;
  /** Whether an absolute path may be written; /tmp and what is below if not given. */
  readonly isWritable?: (path: string) => boolean;
  readonly nowMs: () => number;
  /** Permission bits of files of the read-only root, where they are not 0644. */
  readonly modes?: Readonly<Record<string, number>>;
  /** Content or mode of a writable file is new, or (`null`) it is gone. */
  readonly changed: (path: string, bytes: Uint8Array | null, mode: number) => void;
  /** A write was refused: outside of /tmp, or /tmp is full. */
  readonly refused?: (path: string, code: "EROFS" | "ENOSPC") => void;
}

export class FileSystem {
  readonly #nodes = new Map<string, Node>();
  readonly #birth: FileSystemBirth;
  #tmpBytes = 0;
  #isBorn = false;

  constructor(birth: FileSystemBirth) {
    this.#birth = birth;
    this.#nodes.set("/", { kind: "directory", names: new Set(), mode: 0o755, modifiedMs: birth.nowMs() });
    for (const path of standardDirectories) this.#makeDirectories(path);
    const encoder = new TextEncoder();
    for (const [path, text] of Object.entries(birth.files)) this.#put(path, encoder.encode(text));
    for (const { path, base64, mode } of birth.tmp) {
      this.#put(path, bytesFromBase64(base64));
      if (mode !== undefined) this.get(path, "chmod").mode = mode;
    }
    for (const [path, mode] of Object.entries(birth.modes ?? {})) this.get(path, "chmod").mode = mode;
    this.#isBorn = true;
  }

  get tmpLimitBytes(): number {
    return this.#birth.tmpLimitBytes;
  }

  /** What the files below /tmp hold. */
  get tmpUsedBytes(): number {
    return this.#tmpBytes;
  }

  find(path: string): Node | undefined {
    return this.#nodes.get(resolvePath(path));
  }

  get(path: string, syscall: string): Node {
    const node = this.find(path);
    if (node !== undefined) return node;
    const parent = this.find(parentOf(resolvePath(path)));
    throw new FileFault(parent?.kind === "file" ? "ENOTDIR" : "ENOENT", syscall, path);
  }

  read(path: string, syscall = "open"): Uint8Array {
    const node = this.get(path, syscall);
    if (node.kind === "directory") throw new FileFault("EISDIR", "read");
    return node.bytes;
  }

  /** Throws unless a file at `path` may be written; makes it where it is not there. */
  openForWriting(
    path: string,
    options: { readonly isExclusive?: boolean; readonly isTruncated?: boolean } = {},
  ): void {
    const there = this.find(path);
    if (there?.kind === "directory") throw new FileFault("EISDIR", "open", path);
    if (there !== undefined && options.isExclusive === true) throw new FileFault("EEXIST", "open", path);
    if (there === undefined) this.#needParent(path, "open");
    this.#needWritable(path, "open");
    if (there === undefined || options.isTruncated === true) this.write(path, emptyBytes);
  }

  write(path: string, bytes: Uint8Array): void {
    const key = resolvePath(path);
    const before = this.#nodes.get(key);
    const growth = bytes.length - (before?.kind === "file" ? before.bytes.length : 0);
    if (this.#tmpBytes + growth > this.#birth.tmpLimitBytes) {
      this.#birth.refused?.(key, "ENOSPC");
      throw new FileFault("ENOSPC", "write");
    }
    this.#put(key, bytes);
  }

  list(path: string): readonly string[] {
    const node = this.get(path, "scandir");
    if (node.kind === "file") throw new FileFault("ENOTDIR", "scandir", path);
    return [...node.names].toSorted();
  }

  makeDirectory(path: string): void {
    if (this.find(path) !== undefined) throw new FileFault("EEXIST", "mkdir", path);
    this.#needParent(path, "mkdir");
    this.#needWritable(path, "mkdir");
    this.#makeDirectories(resolvePath(path));
  }

  removeFile(path: string): void {
    const node = this.get(path, "unlink");
    if (node.kind === "directory") throw new FileFault("EISDIR", "unlink", path);
    this.#needWritable(path, "unlink");
    this.#drop(resolvePath(path));
  }

  removeDirectory(path: string): void {
    const node = this.get(path, "rmdir");
    if (node.kind === "file") throw new FileFault("ENOTDIR", "rmdir", path);
    this.#needWritable(path, "rmdir");
    if (node.names.size > 0) throw new FileFault("ENOTEMPTY", "rmdir", path);
    this.#drop(resolvePath(path));
  }

  rename(from: string, to: string): void {
    const node = this.get(from, "rename");
    for (const path of [from, to]) this.#needWritable(path, "rename", to);
    this.#needParent(to, "rename");
    const source = resolvePath(from);
    const target = resolvePath(to);
    if (source === target) return;
    if (target.startsWith(`${source}/`)) throw new FileFault("EINVAL", "rename", from, to);
    if (node.kind === "file") {
      const { bytes, mode } = node;
      this.#drop(source);
      this.#put(target, bytes, mode);
      return;
    }
    this.#makeDirectories(target);
    for (const name of node.names) this.rename(`${source}/${name}`, `${target}/${name}`);
    this.#drop(source);
  }

  chmod(path: string, mode: number): void {
    this.needWritable(path, "chmod");
    const node = this.get(path, "chmod");
    node.mode = mode & 0o7777;
    if (node.kind === "file") this.#birth.changed(resolvePath(path), node.bytes, node.mode);
  }

  /** Sets the time of the last change. */
  touch(path: string, modifiedMs: number): void {
    this.needWritable(path, "utime");
    this.get(path, "utime").modifiedMs = modifiedMs;
  }

  /** Throws where a change of `path` is refused. */
  needWritable(path: string, syscall: string): void {
    this.get(path, syscall);
    this.#needWritable(path, syscall);
  }

  /** Absolute paths of the directories below `path`. */
  directoriesBelow(path: string): readonly string[] {
    const below = path === "/" ? "/" : `${path}/`;
    return [...this.#nodes].flatMap(([each, { kind }]) =>
      kind === "directory" && each.startsWith(below) && each !== below ? [each] : [],
    );
  }

  #isWritable(path: string): boolean {
    const key = resolvePath(path);
    if (this.#birth.isWritable !== undefined) return this.#birth.isWritable(key);
    return key === writableRoot || key.startsWith(`${writableRoot}/`);
  }

  #needWritable(path: string, syscall: string, dest?: string): void {
    if (!this.#isWritable(path)) {
      this.#birth.refused?.(resolvePath(path), "EROFS");
      throw new FileFault("EROFS", syscall, path, dest);
    }
    if (resolvePath(path) === writableRoot && syscall !== "access")
      throw new FileFault("EBUSY", syscall, path, dest);
  }

  #needParent(path: string, syscall: string): void {
    const parent = this.find(parentOf(resolvePath(path)));
    if (parent === undefined) throw new FileFault("ENOENT", syscall, path);
    if (parent.kind === "file") throw new FileFault("ENOTDIR", syscall, path);
  }

  #put(path: string, bytes: Uint8Array, mode = 0o644): void {
    const node = this.#nodes.get(path);
    const before = node?.kind === "file" ? node.bytes.length : 0;
    if (this.#isWritable(path)) this.#tmpBytes += bytes.length - before;
    const modifiedMs = this.#birth.nowMs();
    if (node?.kind === "file") {
      node.bytes = bytes;
      node.modifiedMs = modifiedMs;
    } else {
      this.#makeDirectories(parentOf(path));
      this.#nodes.set(path, { kind: "file", bytes, mode, modifiedMs });
      this.#enter(path);
    }
    if (this.#isBorn) this.#birth.changed(path, bytes, this.#nodes.get(path)?.mode ?? mode);
  }

  #drop(path: string): void {
    const node = this.#nodes.get(path);
    this.#nodes.delete(path);
    const parent = this.#nodes.get(parentOf(path));
    if (parent?.kind === "directory") parent.names.delete(path.slice(path.lastIndexOf("/") + 1));
    if (node?.kind !== "file") return;
    this.#tmpBytes -= node.bytes.length;
    this.#birth.changed(path, null, 0);
  }

  /** Makes the directory at `path` and those above it. */
  #makeDirectories(path: string): void {
    if (this.#nodes.has(path)) return;
    const mode = path === writableRoot ? 0o1777 : 0o755;
    this.#nodes.set(path, { kind: "directory", names: new Set(), mode, modifiedMs: this.#birth.nowMs() });
    this.#makeDirectories(parentOf(path));
    this.#enter(path);
  }

  #enter(path: string): void {
    const parent = this.#nodes.get(parentOf(path));
    if (parent?.kind === "directory") parent.names.add(path.slice(path.lastIndexOf("/") + 1));
  }
}
