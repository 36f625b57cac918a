// just-bash hands output over when a whole line has run. Here each simple command of a line that writes to the terminal
// gets a redirection to the terminal's device, so that its output shows when it ends:
//
//   for i in 1 2; do curl $API_URL; done | jq .      the loop feeds a pipe: untouched; jq: >>/dev/pts/terminal-1
//   for i in 1 2; do curl $API_URL; done             curl: curl ·fds12 $API_URL >>… 2>>…
//   X=$(curl $API_URL); f() { curl $API_URL; }       untouched: a substitution or a caller may collect it
//
// Our own commands are told by a word in front which of their outputs are the terminal: they may write there at once. A
// variable would not do, as the substitutions among their words would see it too.

import {
  appendTo,
  literalText,
  literalWord,
  type Pipeline,
  type Redirection,
  type Script,
  type ShellCommand,
  type SimpleCommand,
  type Statement,
} from "./shellSyntax.ts";

/** Commands that change the shell's own redirections or control flow: they write nothing to a terminal. */
const untouched = new Set(["exec", "exit", "return", "break", "continue", "set", "shopt", "unset"]);

/** Names that just-bash keeps for its own builtins, found by their path instead. */
const shadowed: Readonly<Record<string, string>> = { help: "/usr/bin/help" };

const fdsWord = /^·fds([12]*)$/;

/** The script, its output going to `device` command by command. `ours` are the commands that take the word in front. */
export function withLiveOutput(script: Script, device: string, ours: ReadonlySet<string>): Script {
  return { ...script, statements: statements(script.statements) };

  function statements(list: readonly Statement[]): Statement[] {
    return list.map((each) => ({ ...each, pipelines: each.pipelines.map(pipeline) }));
  }

  function pipeline(each: Pipeline): Pipeline {
    const last = each.commands.length - 1;
    const commands = each.commands.map((command, i) =>
      i === last ? toTerminal(command) : feedsPipe(command, each.pipeStderr?.[i] ?? false),
    );
    const inner = { ...each, commands };
    if (!each.timed) return inner;
    // `time` tells its figures when the line has run; in a group of its own they come at once.
    const body: Statement[] = [{ type: "Statement", pipelines: [inner], operators: [], background: false }];
    return pipelineOf({ type: "Group", body, redirections: [appendTo(device, 2)] });
  }

  function toTerminal(command: ShellCommand): ShellCommand {
    if (command.type === "FunctionDef") return command;
    if (command.type === "SimpleCommand") return redirected(command, [1, 2]);
    if (command.redirections.some(takesOutput)) return command;
    switch (command.type) {
      case "If": {
        const clauses = command.clauses.map(({ condition, body }) => ({
          condition: statements(condition),
          body: statements(body),
        }));
        return { ...command, clauses, elseBody: command.elseBody && statements(command.elseBody) };
      }
      case "While":
      case "Until":
        return { ...command, condition: statements(command.condition), body: statements(command.body) };
      case "For":
      case "CStyleFor":
      case "Subshell":
      case "Group":
        return { ...command, body: statements(command.body) };
      case "Case":
        return { ...command, items: command.items.map((item) => ({ ...item, body: statements(item.body) })) };
      case "ArithmeticCommand":
      case "ConditionalCommand":
        return command;
    }
  }

  function feedsPipe(command: ShellCommand, withErrors: boolean): ShellCommand {
    return command.type === "SimpleCommand" && !withErrors ? redirected(command, [2]) : command;
  }

  function redirected(command: SimpleCommand, fds: readonly (1 | 2)[]): SimpleCommand {
    const name = literalText(command.name);
    if (command.name === null || (name !== null && untouched.has(name))) return command;
    const free = fds.filter((fd) => !command.redirections.some((each) => takes(each, fd)));
    const marked = name !== null && ours.has(name);
    return {
      ...command,
      name: name !== null && shadowed[name] !== undefined ? literalWord(shadowed[name]) : command.name,
      args: marked ? [literalWord(`·fds${free.join("")}`), ...command.args] : command.args,
      redirections: [...free.map((fd) => appendTo(device, fd)), ...command.redirections],
    };
  }
}

/** The words of one of our commands as they were typed, and which of its outputs (`12`) are the terminal. */
export function withoutFdsWord(args: readonly string[]): {
  readonly args: readonly string[];
  readonly terminalFds: string;
} {
  const fds = args.map((arg) => fdsWord.exec(arg)?.[1]);
  return {
    args: args.filter((_, i) => fds[i] === undefined),
    terminalFds: fds.find((each) => each !== undefined) ?? "",
  };
}

function pipelineOf(command: ShellCommand): Pipeline {
  return { type: "Pipeline", commands: [command], negated: false };
}

function takesOutput(redirection: Redirection): boolean {
  return takes(redirection, 1) || takes(redirection, 2);
}

function takes({ fd, operator }: Redirection, wanted: 1 | 2): boolean {
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
    case ">":
    case ">>":
    case ">|":
    case ">&":
    case "<>":
      return (fd ?? 1) === wanted;
  }
}
