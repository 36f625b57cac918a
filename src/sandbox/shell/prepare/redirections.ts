// What the redirections of one command do with its standard output and standard error.

import { literalText } from "../syntax/build.ts";
import type { Redirection, Word } from "../syntax/syntax.ts";

export interface Redirected {
  readonly out: boolean;
  readonly err: boolean;
  /** A file is opened for writing, which may fail. */
  readonly opensFile: boolean;
  /** Output goes to a descriptor that was opened elsewhere, perhaps a copy of the shell's own. */
  readonly usesDescriptor: boolean;
}

const devices = new Set(["/dev/null", "/dev/stdout", "/dev/stderr"]);

export function redirected(redirections: readonly Redirection[]): Redirected {
  return {
    out: redirections.some((each) => takes(each, 1)),
    err: redirections.some((each) => takes(each, 2)),
    opensFile: redirections.some(opensFile),
    usesDescriptor: redirections.some(usesDescriptor),
  };
}

function takes({ fd, operator, target, fdVariable }: Redirection, wanted: 1 | 2): boolean {
  if (fdVariable !== undefined) return false;
  switch (operator) {
    case "<":
    case "<&":
    case "<<<":
    case "<<":
    case "<<-":
      return false;
    case "&>":
    case "&>>":
      return true;
    case ">&":
      return fd === null && !isDescriptor(target) ? true : (fd ?? 1) === wanted;
    case ">":
    case ">>":
    case ">|":
    case "<>":
      return (fd ?? (operator === "<>" ? 0 : 1)) === wanted;
  }
}

function opensFile({ operator, target }: Redirection): boolean {
  switch (operator) {
    case "<":
    case "<&":
    case "<<<":
    case "<<":
    case "<<-":
      return false;
    case ">&":
      return !isDescriptor(target);
    case "<>":
    case ">":
    case ">>":
    case ">|":
    case "&>":
    case "&>>":
      return target.type === "HereDoc" || !devices.has(literalText(target) ?? "");
  }
}

function usesDescriptor({ operator, target }: Redirection): boolean {
  if (operator !== ">&" || target.type === "HereDoc") return false;
  return !/^[012-]$/.test(literalText(target) ?? "");
}

/** `1`, `2`, `-`, `$fd` and the like, where a file's name could stand as well. */
function isDescriptor(target: Redirection["target"]): boolean {
  if (target.type === "HereDoc") return false;
  const text = literalText(target);
  return text === null ? isOneVariable(target) : /^(\d+-?|-)$/.test(text);
}

function isOneVariable({ parts }: Word): boolean {
  return parts.length === 1 && parts[0]?.type === "ParameterExpansion";
}
