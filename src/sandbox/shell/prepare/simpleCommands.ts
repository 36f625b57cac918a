// One simple command: where its output goes, and what runs in place of commands that just-bash cannot run as bash does.

import { collected, hiddenCommand, hiddenVariable } from "../hidden/hiddenNames.ts";
import {
  appendToVariable,
  assignment,
  groupOf,
  harmless,
  literalText,
  literalWord,
  pipelineOf,
  simpleCommand,
  statementOf,
} from "../syntax/build.ts";
import type { Assignment, Redirection, ShellCommand, SimpleCommand, Word } from "../syntax/syntax.ts";
import { builtins, control, runners, silent, silentUnlessAsked } from "./commandNames.ts";
import type { Position } from "./position.ts";
import { redirected } from "./redirections.ts";
import { loaded, replacing, signalling } from "./replacedCommands.ts";
import type { ScriptScope } from "./scriptScope.ts";

/** `command`: its words are prepared already. */
export function preparedSimple(given: SimpleCommand, position: Position, scope: ScriptScope): ShellCommand {
  const command = withSplitName(given);
  const name = literalText(command.name);
  if (command.name === null) return succeeding(command, guarded(command, position));
  if (name === "exit" && scope.hasTraps) {
    const isBare = command.args.length === 0 && scope.trapCode !== null;
    const args = isBare ? [literalWord(String(scope.trapCode))] : command.args;
    return groupOf([harmless(simpleCommand(hiddenCommand.leave)), statementOf({ ...command, args })]);
  }
  if (name !== null && control.has(name) && !scope.isFunction(name)) return guarded(command, position);
  if (name === "wait" && !scope.isFunction(name)) {
    return decorated({ ...command, name: literalWord(hiddenCommand.wait) }, position, false, false);
  }
  if (name === "exec") {
    const replaced = replacing(command, position, (each) => preparedSimple(each, position, scope));
    if (!scope.hasTraps || command.args.length === 0) return replaced;
    // No trap of this shell is left for the program that takes its place.
    const untrapped = simpleCommand("trap", [literalWord("-"), literalWord("EXIT"), literalWord("ERR")]);
    return groupOf([harmless(untrapped), statementOf(replaced)]);
  }
  if (name === "kill" && !scope.isFunction(name)) {
    return signalling(decorated(command, position, false, true), position, scope);
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

/** just-bash takes the command's word for one word: `$run x` with run="echo -n", `"$@"`. As an argument behind a name
 *  that is nothing, it is split as it should be. */
function withSplitName(command: SimpleCommand): SimpleCommand {
  const { name } = command;
  if (name === null || !name.parts.every(isSplit)) return command;
  const operation = { type: "DefaultValue" as const, word: literalWord(""), checkEmpty: false };
  const nothing: Word = {
    type: "Word",
    parts: [{ type: "ParameterExpansion", parameter: hiddenVariable.nothing, operation }],
  };
  return { ...command, name: nothing, args: [name, ...command.args] };
}

function isSplit(part: Word["parts"][number]): boolean {
  if (part.type === "DoubleQuoted") return part.parts.some(isAll);
  return part.type === "ParameterExpansion";
}

function isAll(part: Word["parts"][number]): boolean {
  return part.type === "ParameterExpansion" && /(^@$|\[@\])/.test(part.parameter);
}

/** An assignment succeeds, whatever came before it; just-bash keeps `$?`, which `set -e` would take for a failure. */
function succeeding({ assignments, redirections }: SimpleCommand, command: ShellCommand): ShellCommand {
  if (assignments.length === 0 || redirections.length > 0) return command;
  if (JSON.stringify(assignments).includes('"CommandSubstitution"')) return command;
  const pipelines = [pipelineOf(command), pipelineOf(simpleCommand(":"))];
  return groupOf([{ type: "Statement", pipelines, operators: [";"], background: false }]);
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
