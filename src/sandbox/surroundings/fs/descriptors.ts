// Open files by number: fs.open, read, write, close. 0, 1 and 2 are the standard streams.

import { FileFault } from "../../files/fileFault.ts";
import type { FileSystem } from "../../files/fileSystem.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { RealmGlobal } from "../../realm/realm.ts";
import { bytesArgument, textOfView } from "./arguments.ts";
import type { Operation } from "./operations.ts";

interface OpenFile {
  readonly path: string;
  readonly isWritable: boolean;
  readonly isAppending: boolean;
  position: number;
}

/** QUOTA: 1,024 file descriptors. */
const descriptorsLimit = 1024;
const firstDescriptor = 17;

export class Descriptors {
  readonly #files: FileSystem;
  readonly #global: RealmGlobal;
  readonly #print: (stream: "stdout" | "stderr", text: string) => void;
  readonly #open = new Map<number, OpenFile>();

  constructor(
    { files, realm }: Pick<Kernel, "files" | "realm">,
    print: (stream: "stdout" | "stderr", text: string) => void,
  ) {
    this.#files = files;
    this.#global = realm.global;
    this.#print = print;
  }

  operations(at: (path: unknown) => string): Record<string, Operation> {
    return {
      open: (path, flags = "r") => this.#openFile(at(path), String(flags)),
      close: (fd) => {
        if (!this.#open.delete(Number(fd))) throw new FileFault("EBADF", "close");
      },
      read: (fd, buffer, offset = 0, length, position = null) =>
        this.#read(Number(fd), buffer, Number(offset), length, position),
      write: (fd, data, ...rest) => {
        const [offset, length, position] = ArrayBuffer.isView(data) ? rest : [0, undefined, rest[0]];
        const bytes = bytesArgument(this.#global, data, "utf8");
        const from = Number(offset ?? 0);
        const part = bytes.subarray(from, from + Number(length ?? bytes.length - from));
        return this.write(Number(fd), part, typeof position === "number" ? position : null);
      },
      fsync: () => undefined,
      fdatasync: () => undefined,
    };
  }

  pathOf(fd: number, syscall: string): string {
    return this.#get(fd, syscall).path;
  }

  readAll(fd: number): Uint8Array {
    return this.#files.read(this.pathOf(fd, "read"));
  }

  write(fd: number, bytes: Uint8Array, position: number | null): number {
    if (fd === 1 || fd === 2) {
      this.#print(fd === 1 ? "stdout" : "stderr", textOfView(bytes));
      return bytes.length;
    }
    const file = this.#get(fd, "write");
    if (!file.isWritable) throw new FileFault("EBADF", "write");
    const before = this.#files.read(file.path);
    const at = file.isAppending ? before.length : (position ?? file.position);
    const after = new Uint8Array(Math.max(before.length, at + bytes.length));
    after.set(before);
    after.set(bytes, at);
    this.#files.write(file.path, after);
    if (position === null) file.position = at + bytes.length;
    return bytes.length;
  }

  #openFile(path: string, flags: string): number {
    if (this.#open.size >= descriptorsLimit) throw new FileFault("EMFILE", "open", path);
    const isWritable = /[wa+]/.test(flags);
    if (isWritable)
      this.#files.openForWriting(path, {
        isExclusive: flags.includes("x"),
        isTruncated: flags.startsWith("w"),
      });
    else this.#files.get(path, "open");
    let fd = firstDescriptor;
    while (this.#open.has(fd)) fd++;
    this.#open.set(fd, { path, isWritable, isAppending: flags.startsWith("a"), position: 0 });
    return fd;
  }

  #read(fd: number, buffer: unknown, offset: number, length: unknown, position: unknown): number {
    const file = this.#get(fd, "read");
    if (!ArrayBuffer.isView(buffer)) throw new FileFault("EINVAL", "read");
    const target = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength).subarray(offset);
    const from = typeof position === "number" && position >= 0 ? position : file.position;
    const part = this.#files
      .read(file.path)
      .subarray(from, from + Math.min(target.length, Number(length ?? target.length)));
    target.set(part);
    if (from === file.position) file.position += part.length;
    return part.length;
  }

  #get(fd: number, syscall: string): OpenFile {
    const file = this.#open.get(fd);
    if (file === undefined) throw new FileFault("EBADF", syscall);
    return file;
  }
}
