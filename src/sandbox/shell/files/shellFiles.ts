// The environment's file system as just-bash wants it, for one shell process: with /bin, devices, and `/dev/fd` beside
// the real files.

import type { CpOptions, FileContent, FsStat, IFileSystem, MkdirOptions, RmOptions } from "just-bash/browser";
import type { FileSystem } from "../../files/fileSystem.ts";
import { parentOf, resolvePath } from "../../files/paths.ts";
import { reachedLine } from "../hidden/hiddenNames.ts";
import { binaryOfBytes, bytesOf, type Encoding, encodingName, joined, textOf } from "./fileContent.ts";
import { ShellFileError, withReasons } from "./shellFileError.ts";

export interface ShellFilesOwner {
  readonly files: FileSystem;
  nowMs(): number;
  /** `./startup.sh: line 5: ` */
  place(): string;
  /** A statement is about to run. */
  reachedLine(file: string, line: number): Promise<void>;
  /** Output for a device; `false`: there is no such device. */
  writeDevice(path: string, bytes: Uint8Array): boolean;
  isDevice(path: string): boolean;
  /** Names in /bin. */
  programNames(): readonly string[];
  isProgram(name: string): boolean;
  /** A program of /bin is looked at, which just-bash does once each time that it runs one. */
  foundProgram(name: string): void;
}

const nothing = new Uint8Array(0);
const unresolved = /\/(?:\/|\.\.?(?:\/|$)|$)/;

export class ShellFiles implements IFileSystem {
  readonly #owner: ShellFilesOwner;
  readonly #files: FileSystem;
  /** `/dev/fd/63`: what process substitutions produce. */
  readonly #descriptors = new Map<string, Uint8Array>();
  #latestPath = { written: "", resolved: "" };

  constructor(owner: ShellFilesOwner) {
    this.#owner = owner;
    this.#files = owner.files;
  }

  async readFile(path: string, options?: Parameters<IFileSystem["readFile"]>[1]): Promise<string> {
    const name = encodingName(options);
    const bytes = this.#read(path);
    return name === "binary" || name === "latin1" ? binaryOfBytes(bytes) : textOf(bytes);
  }

  async readFileBuffer(path: string): Promise<Uint8Array> {
    const reached = path.startsWith("/dev/") ? reachedLine(path) : null;
    if (reached === null) return this.#read(path);
    await this.#owner.reachedLine(reached.file, reached.line);
    return nothing;
  }

  async writeFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    const bytes = bytesOf(content, options);
    if (this.#writeSpecial(path, bytes, false)) return;
    withReasons(
      () => {
        this.#files.openForWriting(path, { isTruncated: true });
        if (bytes.length > 0) this.#files.write(path, bytes);
      },
      this.#wording(path, bytes, options),
    );
  }

  async appendFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    const bytes = bytesOf(content, options);
    if (this.#writeSpecial(path, bytes, true)) return;
    withReasons(
      () => {
        this.#files.openForWriting(path);
        if (bytes.length > 0) this.#files.write(path, joined(this.#files.read(path), bytes));
      },
      this.#wording(path, bytes, options),
    );
  }

  async exists(path: string): Promise<boolean> {
    return this.#kindOf(path) !== null || this.#files.find(path) !== undefined;
  }

  async stat(path: string): Promise<FsStat> {
    const kind = this.#kindOf(path);
    if (kind !== null) {
      if (kind === "program") this.#owner.foundProgram(nameIn(path));
      const mode = kind === "program" ? 0o755 : 0o666;
      return newStat("file", mode, 0, this.#owner.nowMs());
    }
    return withReasons(() => {
      const node = this.#files.get(path, "stat");
      const size = node.kind === "file" ? node.bytes.length : 4096;
      return newStat(node.kind, node.mode, size, node.modifiedMs);
    });
  }

  lstat(path: string): Promise<FsStat> {
    return this.stat(path);
  }

  async mkdir(path: string, options?: MkdirOptions): Promise<void> {
    withReasons(() => {
      const isRecursive = options?.recursive === true;
      if (isRecursive && this.#files.find(path)?.kind === "directory") return;
      if (isRecursive && path !== "/") void this.#makeParents(parentOf(resolvePath(path)));
      this.#files.makeDirectory(path);
    });
  }

  async readdir(path: string): Promise<string[]> {
    const names = withReasons(() => this.#files.list(path));
    return isProgramFolder(path)
      ? [...new Set([...names, ...this.#owner.programNames()])].toSorted()
      : [...names];
  }

  async rm(path: string, options?: RmOptions): Promise<void> {
    if (this.#descriptors.delete(path)) return;
    withReasons(() => this.#remove(path, options ?? {}));
  }

  async cp(src: string, dest: string, options?: CpOptions): Promise<void> {
    withReasons(() => this.#copy(src, dest, options?.recursive === true));
  }

  async mv(src: string, dest: string): Promise<void> {
    withReasons(() => this.#files.rename(src, dest));
  }

  resolvePath(base: string, path: string): string {
    const isPlain = path.startsWith("/") && !unresolved.test(path);
    const resolved = isPlain ? path : resolvePath(path, base);
    this.#latestPath = { written: path, resolved };
    return resolved;
  }

  /** Nothing of ours asks: `ls` and globs read folders. */
  getAllPaths(): string[] {
    return [];
  }

  async chmod(path: string, mode: number): Promise<void> {
    withReasons(() => this.#files.chmod(path, mode));
  }

  async symlink(_target: string, linkPath: string): Promise<void> {
    withReasons(() => this.#files.needWritable(parentOf(resolvePath(linkPath)), "access"));
    throw new ShellFileError("EPERM", "Operation not permitted");
  }

  link(existingPath: string, newPath: string): Promise<void> {
    return this.symlink(existingPath, newPath);
  }

  async readlink(path: string): Promise<string> {
    withReasons(() => this.#files.get(path, "readlink"));
    throw new ShellFileError("EINVAL", "Invalid argument");
  }

  async realpath(path: string): Promise<string> {
    if (this.#kindOf(path) === null) withReasons(() => this.#files.get(path, "realpath"));
    return resolvePath(path);
  }

  async utimes(path: string, _accessed: Date, modified: Date): Promise<void> {
    withReasons(() => this.#files.touch(path, modified.getTime()));
  }

  #kindOf(path: string): "device" | "descriptor" | "program" | null {
    if (path.startsWith("/dev/")) {
      if (this.#owner.isDevice(path)) return "device";
      return this.#descriptors.has(path) ? "descriptor" : null;
    }
    return isInProgramFolder(path) && this.#owner.isProgram(nameIn(path)) ? "program" : null;
  }

  #read(path: string): Uint8Array {
    const kind = this.#kindOf(path);
    if (kind === "descriptor") return this.#descriptors.get(path) ?? nothing;
    if (kind !== null) return nothing;
    return withReasons(() => this.#files.read(path));
  }

  #writeSpecial(path: string, bytes: Uint8Array, isAppended: boolean): boolean {
    if (!path.startsWith("/dev/")) return false;
    if (this.#owner.writeDevice(path, bytes)) return true;
    if (!path.startsWith("/dev/fd/")) return false;
    const before = isAppended ? (this.#descriptors.get(path) ?? nothing) : nothing;
    this.#descriptors.set(path, joined(before, bytes));
    return true;
  }

  /** Redirections name an encoding and open with nothing to write; what they say is the shell's to say, with the place. */
  #wording(path: string, bytes: Uint8Array, encoding: Encoding): (reason: string) => string {
    if (encoding === undefined) return (reason) => reason;
    const { written, resolved } = this.#latestPath;
    const place = this.#owner.place();
    if (bytes.length > 0) return (reason) => `${place}write error: ${reason}`;
    return (reason) => `${place}${resolved === path ? written : path}: ${reason}`;
  }

  #makeParents(path: string): void {
    if (this.#files.find(path) !== undefined) return;
    this.#makeParents(parentOf(path));
    this.#files.makeDirectory(path);
  }

  #remove(path: string, options: RmOptions): void {
    const node = this.#files.find(path);
    if (node === undefined && options.force === true) return;
    if (node?.kind !== "directory") return this.#files.removeFile(path);
    if (options.recursive === true) {
      this.#files.needWritable(path, "rmdir");
      for (const name of this.#files.list(path)) this.#remove(`${path}/${name}`, options);
    }
    this.#files.removeDirectory(path);
  }

  #copy(from: string, to: string, isRecursive: boolean): void {
    const node = this.#files.get(from, "copyfile");
    if (node.kind === "file") {
      const isNew = this.#files.find(to) === undefined;
      this.#files.openForWriting(to);
      this.#files.write(to, node.bytes);
      if (isNew && node.mode !== 0o644) this.#files.chmod(to, node.mode);
      return;
    }
    if (!isRecursive) throw new ShellFileError("EISDIR", "Is a directory");
    if (this.#files.find(to) === undefined) this.#files.makeDirectory(to);
    for (const name of this.#files.list(from)) this.#copy(`${from}/${name}`, `${to}/${name}`, true);
  }
}

function isProgramFolder(path: string): boolean {
  return path === "/bin" || path === "/usr/bin";
}

function isInProgramFolder(path: string): boolean {
  return (path.startsWith("/bin/") || path.startsWith("/usr/bin/")) && isProgramFolder(parentOf(path));
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function newStat(kind: "file" | "directory", mode: number, size: number, modifiedMs: number): FsStat {
  return {
    isFile: kind === "file",
    isDirectory: kind === "directory",
    isSymbolicLink: false,
    mode,
    size,
    mtime: new Date(modifiedMs),
  };
}
