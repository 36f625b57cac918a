// One simple command: where its output goes, and what runs in place of commands that just-bash cannot run as bash does.

import { collected, hiddenCommand, hiddenVariable } from "../hidden/hiddenNames.ts";
import {
  appendToVariable,
  assignment,
  groupOf,
  literalText,
  literalWord,
  statementOf,
} from "../syntax/build.ts";
import type { Assignment, Redirection, ShellCommand, SimpleCommand, Word } from "../syntax/syntax.ts";
import { builtins, control, runners, silent, silentUnlessAsked } from "./commandNames.ts";
import type { Position } from "./position.ts";
import { redirected } from "./redirections.ts";
import { loaded, replacing } from "./replacedCommands.ts";
import type { ScriptScope } from "./scriptScope.ts";

/** `command`: its words are prepared already. */
export function preparedSimple(command: SimpleCommand, position: Position, scope: ScriptScope): ShellCommand {
  const name = literalText(command.name);
  if (command.name === null) return guarded(command, position);
  if (name !== null && control.has(name) && !scope.isFunction(name)) return command;
  if (name === "exec") {
    return replacing(command, position, (replaced) => preparedSimple(replaced, position, scope));
  }
  if ((name === "source" || name === "." || name === "eval") && command.args.length > 0) {
    return loaded(command, name, position, scope);
  }
  if (isPath(command.name)) return decorated(asProgram(command), position, true, true);
  const isFunction = name === null || scope.isFunction(name);
  if (!isFunction && !builtins.has(name) && !scope.isCommand(name)) {
    if (!scope.hasLateNames) return decorated(asProgram(command), position, true, true);
    return decorated(command, position, true, true);
  }
  return decorated(command, position, isFunction || runners.has(name), isFunction || prints(name, command));
}

/** Whether a function of the script may run in it, or statements of its own: `set -e` must know. */
export function runsStatements(command: ShellCommand, scope: ScriptScope): boolean {
  if (command.type !== "SimpleCommand") return command.type !== "ConditionalCommand";
  const name = literalText(command.name);
  if (command.name === null) return redirected(command.redirections).opensFile;
  if (name === null || name === "eval" || name === "source" || name === ".") return true;
  if (scope.isFunction(name) || redirected(command.redirections).opensFile) return true;
  return scope.hasLateNames && !builtins.has(name) && !scope.isCommand(name) && !name.includes("/");
}

function isPath({ parts }: Word): boolean {
  return parts.some((part) => {
    if (part.type === "DoubleQuoted") return isPath({ type: "Word", parts: part.parts });
    return (part.type === "Literal" || part.type === "SingleQuoted") && part.value.includes("/");
  });
}

function prints(name: string, { args }: SimpleCommand): boolean {
  if (silent.has(name)) return false;
  if (!silentUnlessAsked.has(name)) return true;
  return args.length === 0 || args.some((each) => literalText(each)?.startsWith("-") ?? false);
}

function asProgram(command: SimpleCommand): SimpleCommand {
  const args = command.name === null ? command.args : [command.name, ...command.args];
  return { ...command, name: literalWord(hiddenCommand.exec), args };
}

function decorated(
  command: SimpleCommand,
  position: Position,
  handsOutputOn: boolean,
  printsOutput: boolean,
): ShellCommand {
  const taken = redirected(command.redirections);
  const live: Redirection[] = [];
  if (position.out && printsOutput) live.push(appendToVariable(hiddenVariable.out, 1));
  const saysNothing = literalText(command.name) === "echo" && command.redirections.length === 0;
  if (position.err && !saysNothing) live.push(appendToVariable(hiddenVariable.err, 2));
  const scoped: Assignment[] = [];
  if (handsOutputOn && (!position.out || taken.out))
    scoped.push(assignment(hiddenVariable.out, literalWord(collected.out)));
  if (handsOutputOn && (!position.err || taken.err))
    scoped.push(assignment(hiddenVariable.err, literalWord(collected.err)));
  const assignments = [...command.assignments, ...scoped];
  return guarded(
    { ...command, assignments, redirections: [...live, ...command.redirections] },
    position,
    command.redirections,
  );
}

/** In a group of its own where a file may not open: a refusal ends the group with status 1, and not the shell. */
function guarded(
  command: SimpleCommand,
  position: Position,
  redirections: readonly Redirection[] = command.redirections,
): ShellCommand {
  const { opensFile, usesDescriptor } = redirected(redirections);
  if (!opensFile && !usesDescriptor) return command;
  const own: Redirection[] = [];
  if (position.out && usesDescriptor) own.push(appendToVariable(hiddenVariable.out, 1));
  if (position.err) own.push(appendToVariable(hiddenVariable.err, 2));
  return groupOf([statementOf(command)], own);
}
