// The shell's syntax tree, by the names this folder uses; just-bash exports the types only through its methods.

import type { Bash } from "just-bash/browser";

export type Script = ReturnType<Bash["transform"]>["ast"];
export type Statement = Script["statements"][number];
export type Pipeline = Statement["pipelines"][number];
export type ShellCommand = Pipeline["commands"][number];
export type SimpleCommand = Extract<ShellCommand, { type: "SimpleCommand" }>;
export type FunctionDefinition = Extract<ShellCommand, { type: "FunctionDef" }>;
export type Redirection = SimpleCommand["redirections"][number];
type Word = SimpleCommand["args"][number];

export function literalWord(value: string): Word {
  return { type: "Word", parts: [{ type: "Literal", value }] };
}

/** The word as it stands there, where nothing in it is expanded. */
export function literalText(word: Word | null): string | null {
  const parts = word?.parts ?? [];
  const texts = parts.map((part) =>
    part.type === "Literal" || part.type === "SingleQuoted" ? part.value : null,
  );
  return parts.length > 0 && !texts.includes(null) ? texts.join("") : null;
}

/** `<fd>>><path>` */
export function appendTo(path: string, fd: 1 | 2): Redirection {
  return { type: "Redirection", fd, operator: ">>", target: literalWord(path) };
}
