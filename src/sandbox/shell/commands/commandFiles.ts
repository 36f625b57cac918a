// Files as a program sees them: paths from where it runs, and Linux' words for what is refused.

import type { IFileSystem } from "just-bash/browser";

export interface FileKind {
  readonly kind: "file" | "directory";
  readonly sizeBytes: number;
  readonly mode: number;
  readonly modifiedMs: number;
}

export class CommandFiles {
  readonly cwd: string;
  readonly #fs: IFileSystem;

  constructor(fs: IFileSystem, cwd: string) {
    this.#fs = fs;
    this.cwd = cwd;
  }

  absolute(path: string): string {
    return this.#fs.resolvePath(this.cwd, path);
  }

  read(path: string): Promise<Uint8Array> {
    return this.#fs.readFileBuffer(this.absolute(path));
  }

  readText(path: string): Promise<string> {
    return this.#fs.readFile(this.absolute(path));
  }

  /** Rejects where its folder is not there: no program makes folders by writing files. */
  async write(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
    const target = this.absolute(path);
    const folder = await this.find(target.replace(/\/[^/]*$/, "") || "/");
    if (folder?.kind !== "directory") throw new Error(folder ? "ENOTDIR" : "ENOENT");
    await this.#fs.writeFile(target, content);
    if (mode !== undefined) await this.#fs.chmod(target, mode);
  }

  async find(path: string): Promise<FileKind | null> {
    const target = this.absolute(path);
    if (!(await this.#fs.exists(target))) return null;
    const { isDirectory, size, mode, mtime } = await this.#fs.stat(target);
    return {
      kind: isDirectory ? "directory" : "file",
      sizeBytes: size,
      mode: mode & 0o7777,
      modifiedMs: mtime.getTime(),
    };
  }

  /** Names in a directory, in the order of their bytes. */
  async list(path: string): Promise<readonly string[]> {
    return (await this.#fs.readdir(this.absolute(path))).toSorted((a, b) => (a < b ? -1 : 1));
  }

  /** Paths of all files below a directory, from that directory on. */
  async filesBelow(path: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const name of await this.list(path)) {
      const each = `${path}/${name}`;
      if ((await this.find(each))?.kind !== "directory") found.push(name);
      else found.push(...(await this.filesBelow(each)).map((below) => `${name}/${below}`));
    }
    return found;
  }

  /** With those above it. */
  async makeDirectory(path: string): Promise<void> {
    await this.#fs.mkdir(this.absolute(path), { recursive: true });
  }

  async chmod(path: string, mode: number): Promise<void> {
    await this.#fs.chmod(this.absolute(path), mode);
  }

  async remove(path: string): Promise<void> {
    await this.#fs.rm(this.absolute(path), { recursive: true });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "Permission denied",
  EBUSY: "Device or resource busy",
  EEXIST: "File exists",
  EISDIR: "Is a directory",
  ENOENT: "No such file or directory",
  ENOSPC: "No space left on device",
  ENOTDIR: "Not a directory",
  ENOTEMPTY: "Directory not empty",
  EROFS: "Read-only file system",
};

/** Why a file system refused, as Linux' `strerror` words it. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Object && "message" in error ? String(error.message) : String(error);
  return reasons[/\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? ""] ?? message;
}
