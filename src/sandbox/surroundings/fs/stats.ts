// fs.Stats and fs.Dirent over the kernel's file nodes.

import type { Node } from "../../files/fileSystem.ts";
import type { RealmGlobal } from "../../realm/realm.ts";

const fileType = 0o100000;
const directoryType = 0o040000;
const blockBytes = 512;

export function makeStats({ Date: RealmDate }: RealmGlobal, node: Node, inode: number): object {
  const isFile = node.kind === "file";
  const size = isFile ? node.bytes.length : 4096;
  return new Stats(isFile, {
    dev: 1,
    mode: (isFile ? fileType : directoryType) | node.mode,
    nlink: 1,
    uid: 993,
    gid: 990,
    rdev: 0,
    blksize: 4096,
    ino: inode,
    size,
    blocks: Math.ceil(size / blockBytes),
    atimeMs: node.modifiedMs,
    mtimeMs: node.modifiedMs,
    ctimeMs: node.modifiedMs,
    birthtimeMs: node.modifiedMs,
    atime: new RealmDate(node.modifiedMs),
    mtime: new RealmDate(node.modifiedMs),
    ctime: new RealmDate(node.modifiedMs),
    birthtime: new RealmDate(node.modifiedMs),
  });
}

/** What both can be asked. */
class Typed {
  readonly #isFile: boolean;

  constructor(isFile: boolean) {
    this.#isFile = isFile;
  }
  isFile(): boolean {
    return this.#isFile;
  }
  isDirectory(): boolean {
    return !this.#isFile;
  }
  isSymbolicLink(): boolean {
    return false;
  }
  isFIFO(): boolean {
    return false;
  }
  isSocket(): boolean {
    return false;
  }
}

export class Stats extends Typed {
  constructor(isFile: boolean, fields: object) {
    super(isFile);
    Object.assign(this, fields);
  }
}

export class Dirent extends Typed {
  readonly name: string;
  readonly parentPath: string;

  constructor(name: string, parentPath: string, isFile: boolean) {
    super(isFile);
    this.name = name;
    this.parentPath = parentPath;
  }
}
