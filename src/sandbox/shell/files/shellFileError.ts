// A refused file operation, in Linux' words: commands print the message behind their own.

import { FileFault, type FileFaultCode } from "../../files/fileFault.ts";

const reasons: Readonly<Record<FileFaultCode, string>> = {
  EACCES: "Permission denied",
  EBADF: "Bad file descriptor",
  EBUSY: "Device or resource busy",
  EEXIST: "File exists",
  EMFILE: "Too many open files",
  EINVAL: "Invalid argument",
  EISDIR: "Is a directory",
  ENOENT: "No such file or directory",
  ENOSPC: "No space left on device",
  ENOTDIR: "Not a directory",
  ENOTEMPTY: "Directory not empty",
  EROFS: "Read-only file system",
};

export class ShellFileError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Runs an operation of the file system; its faults become errors whose message `say` makes of the reason. */
export function withReasons<T>(run: () => T, say: (reason: string) => string = (reason) => reason): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof FileFault) throw new ShellFileError(error.code, say(reasons[error.code]));
    throw error;
  }
}
