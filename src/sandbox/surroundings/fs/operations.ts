// The operations of node:fs, synchronous. Callbacks and promises are made from them.

import { FileFault } from "../../files/fileFault.ts";

import { resolvePath } from "../../files/paths.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { SeededRandom } from "../../kernel/seededRandom.ts";
import { bytesArgument, contentResult, option, pathArgument, textOfView } from "./arguments.ts";
import { Descriptors } from "./descriptors.ts";
import { Dirent, makeStats } from "./stats.ts";

export type Operation = (...values: readonly unknown[]) => unknown;

const nameLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const writeAccess = 2;

export function makeOperations(kernel: Kernel, random: SeededRandom): Record<string, Operation> {
  const { files, realm, report } = kernel;
  const { global } = realm;
  const descriptors = new Descriptors(kernel, (stream, text) => report.wrote(stream, text));
  const inodes = new Map<string, number>();
  const at = (path: unknown): string => pathArgument(global, path);

  function inodeOf(path: string): number {
    const known = inodes.get(path) ?? inodes.size + 1000;
    inodes.set(path, known);
    return known;
  }

  function stat(syscall: string): Operation {
    return (path, options) => {
      const where = at(path);
      if (option(options, "throwIfNoEntry") === false && files.find(where) === undefined) return undefined;
      return makeStats(global, files.get(where, syscall), inodeOf(resolvePath(where)));
    };
  }

  function writeFile(path: unknown, data: unknown, options: unknown, flag: string): void {
    const bytes = bytesArgument(global, data, options);
    if (typeof path === "number") {
      descriptors.write(path, bytes, null);
      return;
    }
    const where = at(path);
    const stream = /^\/(?:dev|proc\/self\/fd)\/(stdout|stderr|1|2)$/.exec(where)?.[1];
    if (stream !== undefined) {
      report.wrote(stream === "stderr" || stream === "2" ? "stderr" : "stdout", textOfView(bytes));
      return;
    }
    files.openForWriting(where, { isExclusive: flag.includes("x"), isTruncated: flag.startsWith("w") });
    files.write(where, flag.startsWith("a") ? joined(files.read(where), bytes) : bytes);
  }

  function flagOf(options: unknown, usual: string): string {
    return String(option(options, "flag") ?? usual);
  }

  function makeDirectories(path: string): string | undefined {
    const missing: string[] = [];
    for (let each = resolvePath(path); files.find(each) === undefined; each = resolvePath("..", each))
      missing.unshift(each);
    for (const each of missing) files.makeDirectory(each);
    if (missing.length === 0 && files.find(path)?.kind === "file")
      throw new FileFault("EEXIST", "mkdir", path);
    return missing[0];
  }

  function remove(path: string, isRecursive: boolean, isForced: boolean): void {
    const node = files.find(path);
    if (node === undefined) {
      if (!isForced) throw new FileFault("ENOENT", "rm", path);
      return;
    }
    if (node.kind === "file") {
      files.removeFile(path);
      return;
    }
    if (!isRecursive)
      throw Object.assign(
        new global.Error(`Path is a directory: rm returned EISDIR (is a directory) ${path}`),
        { code: "ERR_FS_EISDIR" },
      );
    for (const name of files.list(path)) remove(`${path}/${name}`, true, isForced);
    files.removeDirectory(path);
  }

  function list(path: string, options: unknown): unknown[] {
    const found: unknown[] = [];
    const isTyped = option(options, "withFileTypes") === true;
    const walk = (directory: string, prefix: string): void => {
      for (const name of files.list(directory)) {
        const node = files.find(`${directory}/${name}`);
        found.push(isTyped ? new Dirent(name, directory, node?.kind === "file") : prefix + name);
        if (option(options, "recursive") === true && node?.kind === "directory")
          walk(`${directory}/${name}`, `${prefix}${name}/`);
      }
    };
    walk(path, "");
    return found;
  }

  return {
    ...descriptors.operations(at),
    readFile: (path, options) =>
      contentResult(typeof path === "number" ? descriptors.readAll(path) : files.read(at(path)), options),
    writeFile: (path, data, options) => writeFile(path, data, options, flagOf(options, "w")),
    appendFile: (path, data, options) => writeFile(path, data, options, flagOf(options, "a")),
    stat: stat("stat"),
    lstat: stat("lstat"),
    fstat: (fd) => stat("fstat")(descriptors.pathOf(Number(fd), "fstat")),
    access(path, mode = 0) {
      files.get(at(path), "access");
      if ((Number(mode) & writeAccess) !== 0) files.needWritable(at(path), "access");
    },
    mkdir(path, options) {
      if (option(options, "recursive") === true) return makeDirectories(at(path));
      files.makeDirectory(at(path));
      return undefined;
    },
    mkdtemp(prefix) {
      const suffix = Array.from({ length: 6 }, () => nameLetters[random.next() % nameLetters.length]).join(
        "",
      );
      const path = at(prefix) + suffix;
      files.makeDirectory(path);
      return path;
    },
    readdir: (path, options) => list(at(path), options),
    unlink: (path) => files.removeFile(at(path)),
    rmdir: (path, options) =>
      option(options, "recursive") === true ? remove(at(path), true, true) : files.removeDirectory(at(path)),
    rm: (path, options) =>
      remove(at(path), option(options, "recursive") === true, option(options, "force") === true),
    rename: (from, to) => files.rename(at(from), at(to)),
    copyFile(from, to) {
      const bytes = files.read(at(from), "copyfile");
      files.openForWriting(at(to));
      files.write(at(to), bytes.slice());
    },
    truncate(path, length = 0) {
      const bytes = files.read(at(path));
      files.openForWriting(at(path));
      files.write(at(path), resized(bytes, Number(length)));
    },
    realpath(path) {
      files.get(at(path), "realpath");
      return resolvePath(at(path));
    },
    utimes: (path) => files.needWritable(at(path), "utime"),
    chmod(path, mode) {
      files.chmod(at(path), Number(mode));
    },
    chown: (path) => files.needWritable(at(path), "chown"),
    readlink(path) {
      files.get(at(path), "readlink");
      throw new FileFault("EINVAL", "readlink", at(path));
    },
    statfs: () => ({
      bsize: 4096,
      blocks: kernel.start.tmpLimitBytes / 4096,
      bfree: 0,
      bavail: 0,
      type: 0,
      files: 0,
      ffree: 0,
    }),
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(bytes.subarray(0, length));
  return whole;
}
