// What execve finds at a path.

import type { ExecFailure } from "../../../model/process.ts";
import { programIn, elfMagic } from "./programFile.ts";
import type { FileSystem } from "../../files/fileSystem.ts";
import { parentOf, resolvePath } from "../../files/paths.ts";
import { textOf } from "./fileContent.ts";

export type Executable =
  /** A script of a shell, by its `#!`; `null`: it has none. */
  | {
      readonly kind: "script";
      readonly path: string;
      readonly text: string;
      readonly shebang: Shebang | null;
    }
  /** A command of /bin, perhaps as the interpreter of a script: `#!/usr/bin/awk -f`. */
  | { readonly kind: "command"; readonly name: string; readonly args: readonly string[] }
  /** A file that stands for a program of ours. */
  | { readonly kind: "program"; readonly name: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export type Refusal = "missing" | "notDirectory" | "directory" | "denied" | "interpreterMissing" | "format";

export interface Shebang {
  /** `-e` of `#!/bin/bash -e`. */
  readonly options: readonly string[];
}

const shells = new Set(["/bin/sh", "/bin/bash", "/usr/bin/sh", "/usr/bin/bash", "/bin/dash"]);

export function findExecutable(
  files: FileSystem,
  path: string,
  cwd: string,
  isProgram: (name: string) => boolean,
): Executable {
  const resolved = resolvePath(path, cwd);
  const folder = parentOf(resolved);
  const name = resolved.slice(resolved.lastIndexOf("/") + 1);
  if ((folder === "/bin" || folder === "/usr/bin") && isProgram(name))
    return { kind: "command", name, args: [] };
  const node = files.find(resolved);
  if (node === undefined) {
    return refused(files.find(folder)?.kind === "file" ? "notDirectory" : "missing");
  }
  if (node.kind === "directory") return refused("directory");
  if ((node.mode & 0o111) === 0) return refused("denied");
  const program = programIn(node.bytes);
  if (program !== null) return { kind: "program", name: program };
  const head = textOf(node.bytes.subarray(0, 256));
  if (head.startsWith(elfMagic) || head.includes("\0")) return refused("format");
  const text = textOf(node.bytes);
  if (!text.startsWith("#!")) return { kind: "script", path: resolved, text, shebang: null };
  return interpreted(files, resolved, path, text, isProgram);
}

function interpreted(
  files: FileSystem,
  resolved: string,
  path: string,
  text: string,
  isProgram: (name: string) => boolean,
): Executable {
  const [line = ""] = text.slice(2).split("\n", 1);
  let [interpreter = "", ...options] = line.trim().split(/[ \t]+/);
  if (line.endsWith("\r")) return refused("interpreterMissing");
  if (interpreter === "/usr/bin/env" || interpreter === "/bin/env") {
    const words = options[0] === "-S" ? options.slice(1) : options;
    interpreter = `/usr/bin/${words[0] ?? ""}`;
    options = words.slice(1);
  }
  if (shells.has(interpreter)) return { kind: "script", path: resolved, text, shebang: { options } };
  const found = findInterpreter(files, interpreter, isProgram);
  if (found === null) return refused("interpreterMissing");
  return { kind: "command", name: found, args: [...options, path] };
}

function findInterpreter(
  files: FileSystem,
  path: string,
  isProgram: (name: string) => boolean,
): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folder = parentOf(path);
  return (folder === "/bin" || folder === "/usr/bin") && isProgram(name) && files.find(path) === undefined
    ? name
    : null;
}

function refused(refusal: Refusal): Executable {
  return { kind: "refused", refusal };
}

/** What bash says behind the path, and its exit code. */
export function refusalInBash(refusal: Refusal): { readonly reason: string; readonly exitCode: number } {
  switch (refusal) {
    case "missing":
      return { reason: "No such file or directory", exitCode: 127 };
    case "notDirectory":
      return { reason: "Not a directory", exitCode: 126 };
    case "directory":
      return { reason: "Is a directory", exitCode: 126 };
    case "denied":
      return { reason: "Permission denied", exitCode: 126 };
    case "interpreterMissing":
      return { reason: "cannot execute: required file not found", exitCode: 127 };
    case "format":
      return { reason: "cannot execute binary file: Exec format error", exitCode: 126 };
  }
}

/** What the kernel answers to execve, as Go words it: `fork/exec /startup.sh: permission denied`. */
export function refusalOfKernel(refusal: Refusal): ExecFailure {
  switch (refusal) {
    case "missing":
    case "interpreterMissing":
      return "no such file or directory";
    case "notDirectory":
      return "not a directory";
    case "directory":
    case "denied":
      return "permission denied";
    case "format":
      return "exec format error";
  }
}
