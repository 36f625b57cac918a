// The shell's syntax tree, by the names this folder uses; just-bash exports the types only through its methods.

import type { Bash } from "just-bash/browser";

export type Script = ReturnType<Bash["transform"]>["ast"];
export type Statement = Script["statements"][number];
export type Pipeline = Statement["pipelines"][number];
export type ShellCommand = Pipeline["commands"][number];
export type SimpleCommand = Extract<ShellCommand, { type: "SimpleCommand" }>;
export type FunctionDefinition = Extract<ShellCommand, { type: "FunctionDef" }>;
export type CompoundCommand = Exclude<ShellCommand, SimpleCommand | FunctionDefinition>;
export type SubshellCommand = Extract<ShellCommand, { type: "Subshell" }>;
export type GroupCommand = Extract<ShellCommand, { type: "Group" }>;
export type Redirection = SimpleCommand["redirections"][number];
export type Assignment = SimpleCommand["assignments"][number];
export type Word = SimpleCommand["args"][number];
export type WordPart = Word["parts"][number];
export type Condition = Extract<ShellCommand, { type: "ConditionalCommand" }>["expression"];
