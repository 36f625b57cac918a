// `env` and `printenv`: what is exported, and nothing else.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { exportedBy, failed } from "../hidden/childProcess.ts";
import { hiddenVariable } from "../hidden/hiddenNames.ts";
import { ownStreams } from "../prepare/position.ts";
import type { ShellProcess } from "../process/shellProcess.ts";
import { assignment, literalWord, simpleCommand, statementOf } from "../syntax/build.ts";

export function newEnvironmentPrograms(shell: ShellProcess): readonly Command[] {
  return [
    { name: "env", execute: (args, context) => env(shell, args, context) },
    { name: "printenv", execute: async (args, context) => printenv(args, exportedBy(context)) },
  ];
}

async function env(
  shell: ShellProcess,
  args: readonly string[],
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  let variables = exportedBy(context);
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "-i" || arg === "-") variables = {};
    else if (arg === "-u") delete variables[args[++i] ?? ""];
    else if (arg.startsWith("--unset=")) delete variables[arg.slice("--unset=".length)];
    else if (arg.startsWith("-") && arg !== "--")
      return failed(
        `env: invalid option -- '${arg.slice(1)}'\nTry 'env --help' for more information.\n`,
        125,
      );
    else if (/^[^=]+=/.test(arg)) variables[arg.slice(0, arg.indexOf("="))] = arg.slice(arg.indexOf("=") + 1);
    else if (arg !== "--") break;
  }
  if (i >= args.length) return { stdout: listed(variables), stderr: "", exitCode: 0 };
  return runWith(shell, args.slice(i), variables, context);
}

/** Runs a command with other variables, its output going where this one's goes. */
async function runWith(
  shell: ShellProcess,
  [name = "", ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  const assignments = Object.entries(variables).map(([key, value]) => assignment(key, literalWord(value)));
  const command = simpleCommand(name, args.map(literalWord), assignments);
  const script = { type: "Script" as const, statements: [statementOf(command)] };
  const { script: prepared } = shell.prepare({ script, fault: null }, "", ownStreams, null);
  const own = {
    [hiddenVariable.out]: context.env.get(hiddenVariable.out) ?? "/dev/stdout",
    [hiddenVariable.err]: context.env.get(hiddenVariable.err) ?? "/dev/stderr",
  };
  const result = await context.exec?.(shell.treeText(prepared), {
    cwd: context.cwd,
    env: { PATH: variables["PATH"] ?? context.env.get("PATH") ?? "", ...own },
    replaceEnv: true,
    stdin: String(context.stdin),
    stdinKind: "bytes",
  });
  return result ?? failed("", 1);
}

function printenv(names: readonly string[], variables: Readonly<Record<string, string>>): ExecResult {
  if (names.length === 0) return { stdout: listed(variables), stderr: "", exitCode: 0 };
  const values = names.flatMap((name) => variables[name] ?? []);
  const exitCode = values.length === names.length ? 0 : 1;
  return { stdout: values.map((value) => `${value}\n`).join(""), stderr: "", exitCode };
}

function listed(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}
