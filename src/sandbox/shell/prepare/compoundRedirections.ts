// A compound command with redirections of its own: what is inside no longer writes to the shell's streams by itself.

import { hiddenVariable } from "../hidden/hiddenNames.ts";
import { appendToVariable, groupOf, statementOf } from "../syntax/build.ts";
import type { CompoundCommand, Redirection } from "../syntax/syntax.ts";
import type { Position } from "./position.ts";
import { redirected } from "./redirections.ts";

export function insideOf(redirections: readonly Redirection[], position: Position): Position {
  const { out, err } = redirected(redirections);
  return { out: position.out && !out, err: position.err && !err };
}

/** `2>&1` leads to the shell's own output: its redirection comes first, and the command's own after it. */
export function redirectedCompound(command: CompoundCommand, position: Position): CompoundCommand {
  const { out, err, opensFile } = redirected(command.redirections);
  const isOwn = !out && !err;
  // What ends a subshell is said at once, as the line is known then.
  if (isOwn && (command.type !== "Subshell" || !position.err)) return command;
  const own: Redirection[] = [];
  if (position.out && !isOwn) own.push(appendToVariable(hiddenVariable.out, 1));
  if (position.err) own.push(appendToVariable(hiddenVariable.err, 2));
  const whole = { ...command, redirections: [...own, ...command.redirections] };
  if (!opensFile) return whole;
  // A file that does not open ends this group with status 1, and not the shell.
  return groupOf([statementOf(whole)], position.err ? [appendToVariable(hiddenVariable.err, 2)] : []);
}
