// `env` and `printenv`: what is exported, and nothing else.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { exportedBy, failed } from "../hidden/childProcess.ts";
import { runWords } from "../hidden/runWords.ts";
import type { ShellProcess } from "../process/shellProcess.ts";

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
  return runWords(shell, args.slice(i), context, { variables, stdin: String(context.stdin) });
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
