// A command line that is words already, as `timeout`, `xargs` and `env` have it: run beside the shell, with output going
// where this one's goes.

import type { ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { ownStreams } from "../prepare/position.ts";
import type { ShellProcess } from "../process/shellProcess.ts";
import { assignment, literalWord, simpleCommand, statementOf } from "../syntax/build.ts";
import { failed } from "./childProcess.ts";
import { collected, hiddenVariable } from "./hiddenNames.ts";

export interface WordsRun {
  /** What the command is born with. */
  readonly variables: Readonly<Record<string, string>>;
  /** Bytes in characters. */
  readonly stdin: string;
  readonly signal?: AbortSignal;
}

export async function runWords(
  shell: ShellProcess,
  [name = "", ...args]: readonly string[],
  context: ResolvedCommandContext,
  { variables, stdin, signal }: WordsRun,
): Promise<ExecResult> {
  const assignments = Object.entries(variables).map(([key, value]) => assignment(key, literalWord(value)));
  const command = simpleCommand(name, args.map(literalWord), assignments);
  const script = { type: "Script" as const, statements: [statementOf(command)] };
  const { script: prepared } = shell.prepare({ script, text: "" }, ownStreams, null);
  const { exec } = context;
  if (exec === undefined) return failed("", 1);
  const options = {
    cwd: context.cwd,
    env: {
      PATH: variables["PATH"] ?? context.env.get("PATH") ?? "",
      [hiddenVariable.out]: context.env.get(hiddenVariable.out) ?? collected.out,
      [hiddenVariable.err]: context.env.get(hiddenVariable.err) ?? collected.err,
    },
    replaceEnv: true,
    stdin,
    stdinKind: "bytes" as const,
    ...(signal !== undefined && { signal }),
  };
  return shell.withText(prepared, (text) => exec(text, options));
}
