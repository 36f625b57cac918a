// Makes pieces of a syntax tree, and reads literal words.

import type {
  Assignment,
  GroupCommand,
  Pipeline,
  Redirection,
  ShellCommand,
  SimpleCommand,
  Statement,
  Word,
} from "./syntax.ts";

export function literalWord(value: string): Word {
  return { type: "Word", parts: [{ type: "Literal", value }] };
}

/** The word as it stands there, where nothing in it is expanded. */
export function literalText(word: Word | null): string | null {
  const parts = word?.parts ?? [];
  const texts = parts.map((part) =>
    part.type === "Literal" || part.type === "SingleQuoted" || part.type === "Escaped" ? part.value : null,
  );
  return parts.length > 0 && !texts.includes(null) ? texts.join("") : null;
}

export function simpleCommand(
  name: string | null,
  args: readonly Word[] = [],
  assignments: readonly Assignment[] = [],
): SimpleCommand {
  return {
    type: "SimpleCommand",
    name: name === null ? null : literalWord(name),
    args: [...args],
    assignments: [...assignments],
    redirections: [],
  };
}

export function assignment(name: string, value: Word): Assignment {
  return { type: "Assignment", name, value, append: false, array: null };
}

export function pipelineOf(...commands: ShellCommand[]): Pipeline {
  return { type: "Pipeline", commands, negated: false };
}

export function statementOf(command: ShellCommand): Statement {
  return { type: "Statement", pipelines: [pipelineOf(command)], operators: [], background: false };
}

/** `command && :`: whatever its exit code, `set -e` does not end the shell there. */
export function harmless(command: ShellCommand): Statement {
  return {
    type: "Statement",
    pipelines: [pipelineOf(command), pipelineOf(simpleCommand(":"))],
    operators: ["&&"],
    background: false,
  };
}

export function groupOf(body: readonly Statement[], redirections: readonly Redirection[] = []): GroupCommand {
  return { type: "Group", body: [...body], redirections: [...redirections] };
}

/** `"$@"` */
export const allArguments: Word = {
  type: "Word",
  parts: [{ type: "DoubleQuoted", parts: [{ type: "ParameterExpansion", parameter: "@", operation: null }] }],
};

/** `<fd>>>$name` */
export function appendToVariable(name: string, fd: 1 | 2): Redirection {
  const target: Word = {
    type: "Word",
    parts: [{ type: "ParameterExpansion", parameter: name, operation: null }],
  };
  return { type: "Redirection", fd, operator: ">>", target };
}
