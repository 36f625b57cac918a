// Commands that change the shell itself and that just-bash cannot run as bash does: `exec`, `source`, `eval`.

import { hiddenCommand, hiddenVariable } from "../hidden/hiddenNames.ts";
import {
  appendToVariable,
  groupOf,
  harmless,
  literalWord,
  simpleCommand,
  statementOf,
} from "../syntax/build.ts";
import type { Redirection, ShellCommand, SimpleCommand, Word } from "../syntax/syntax.ts";
import { insideOf, redirectedCompound } from "./compoundRedirections.ts";
import type { Position } from "./position.ts";
import { redirected } from "./redirections.ts";
import type { ScriptScope } from "./scriptScope.ts";

/** `exec cmd` runs it and ends the shell; `exec >file` changes where the shell's own output goes. */
export function replacing(
  command: SimpleCommand,
  position: Position,
  prepared: (command: SimpleCommand) => ShellCommand,
): ShellCommand {
  const [name, ...args] = command.args;
  if (name !== undefined) {
    const replaced = prepared({ ...command, name, args });
    return groupOf([statementOf(replaced), statementOf(simpleCommand("exit"))]);
  }
  const words: Word[] = [];
  const others: Redirection[] = [];
  for (const each of command.redirections) {
    const { out, err } = redirected([each]);
    if (each.target.type === "HereDoc" || (!out && !err)) others.push(each);
    else words.push(literalWord(`${out ? 1 : ""}${err ? 2 : ""}${each.operator}`), each.target);
  }
  if (words.length === 0) return command;
  const redirect = { ...simpleCommand(hiddenCommand.redirect, words), redirections: ownErr(position) };
  if (others.length === 0) return redirect;
  return groupOf([statementOf({ ...command, redirections: others }), statementOf(redirect)]);
}

/** `{ ·load <slot> X; <slot> }`: the slot is filled with the prepared statements of X before the shell gets to it. */
export function loaded(
  command: SimpleCommand,
  name: string,
  position: Position,
  scope: ScriptScope,
): ShellCommand {
  const { id, group } = scope.newSlot(insideOf(command.redirections, position));
  const args = [literalWord(name), literalWord(id), ...command.args];
  const load = simpleCommand(hiddenCommand.load, args, command.assignments);
  const inner = groupOf(
    [
      statementOf({ ...load, redirections: ownErr(insideOf(command.redirections, position)) }),
      statementOf(group),
    ],
    command.redirections,
  );
  return redirectedCompound(inner, position);
}

/** `{ kill …; ·load signal <slot>; <slot> }`: what the shell's trap says, or its end, if it was itself that got it. */
export function signalling(kill: ShellCommand, position: Position, scope: ScriptScope): ShellCommand {
  const { id, group } = scope.newSlot(position);
  const load = simpleCommand(hiddenCommand.load, [literalWord("signal"), literalWord(id)]);
  return groupOf([statementOf(kill), harmless(load), statementOf(group)]);
}

function ownErr(position: Position): Redirection[] {
  return position.err ? [appendToVariable(hiddenVariable.err, 2)] : [];
}
