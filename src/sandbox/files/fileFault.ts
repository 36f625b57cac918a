// Why a file operation is refused: Linux' errno, before anybody makes a Node error of it.

const faults = {
  EACCES: [-13, "permission denied"],
  EBADF: [-9, "bad file descriptor"],
  EBUSY: [-16, "resource busy or locked"],
  EEXIST: [-17, "file already exists"],
  EMFILE: [-24, "too many open files"],
  EINVAL: [-22, "invalid argument"],
  EISDIR: [-21, "illegal operation on a directory"],
  ENOENT: [-2, "no such file or directory"],
  ENOSPC: [-28, "no space left on device"],
  ENOTDIR: [-20, "not a directory"],
  ENOTEMPTY: [-39, "directory not empty"],
  EROFS: [-30, "read-only file system"],
} as const;

export type FileFaultCode = keyof typeof faults;

export class FileFault {
  readonly code: FileFaultCode;
  readonly syscall: string;
  readonly path: string | undefined;
  readonly dest: string | undefined;

  constructor(code: FileFaultCode, syscall: string, path?: string, dest?: string) {
    this.code = code;
    this.syscall = syscall;
    this.path = path;
    this.dest = dest;
  }

  get errno(): number {
    return faults[this.code][0];
  }

  /** As Node words it: `EROFS: read-only file system, open '/var/task/x'`. */
  get message(): string {
    const where = this.path === undefined ? "" : ` '${this.path}'`;
    const whereTo = this.dest === undefined ? "" : ` -> '${this.dest}'`;
    return `${this.code}: ${faults[this.code][1]}, ${this.syscall}${where}${whereTo}`;
  }
}
