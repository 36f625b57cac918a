// Which of just-bash's commands an image has: those of amazonlinux:2023, and more where its Dockerfile installs them.

import { type BashOptions, getCommandNames } from "just-bash/browser";

type BundledName = NonNullable<BashOptions["commands"]>[number];

/** bash, coreutils, grep, sed, gawk, findutils, diffutils. */
export const baseNames: readonly BundledName[] = [
  ...(["echo", "printf", "pwd", "alias", "unalias", "true", "false", "help"] as const),
  ...(["cat", "ls", "mkdir", "rmdir", "touch", "rm", "cp", "mv", "ln", "chmod", "readlink", "stat"] as const),
  ...(["head", "tail", "wc", "sort", "uniq", "comm", "cut", "paste", "tr", "nl", "fold", "join"] as const),
  ...([
    "expand",
    "unexpand",
    "split",
    "tee",
    "tac",
    "od",
    "seq",
    "expr",
    "basename",
    "dirname",
    "du",
  ] as const),
  ...(["date", "base64", "md5sum", "sha1sum", "sha256sum", "whoami", "hostname", "rev", "column"] as const),
  ...([
    "grep",
    "egrep",
    "fgrep",
    "sed",
    "awk",
    "find",
    "xargs",
    "diff",
    "which",
    "sleep",
    "timeout",
  ] as const),
];

/** Only in images that install them. */
export const optionalNames: ReadonlySet<string> = new Set([
  "jq",
  "tar",
  "gzip",
  "gunzip",
  "zcat",
  "git",
  "unzip",
  "aws",
  "tree",
  "file",
]);

const builtinNames = new Set([
  "echo",
  "printf",
  "pwd",
  "alias",
  "unalias",
  "true",
  "false",
  "help",
  "kill",
  "trap",
  "jobs",
]);

/** Built into bash itself, whatever file of the same name stands in /bin. */
export function isBuiltin(name: string): boolean {
  return builtinNames.has(name);
}

const bundledNames: ReadonlySet<string> = new Set(getCommandNames());

export function isBundled(name: string): name is BundledName {
  return bundledNames.has(name);
}
