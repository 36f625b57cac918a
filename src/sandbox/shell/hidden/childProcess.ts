// What a command of a shell needs to start another shell, and to answer.

import type { ExecResult, ResolvedCommandContext } from "just-bash/browser";
import type { ShellProcess } from "../process/shellProcess.ts";
import { collected, hiddenPrefix, hiddenVariable } from "./hiddenNames.ts";

/** A shell that this one starts: what is exported goes along, and its output goes where this one's goes. */
export function childProcess(
  shell: ShellProcess,
  name: string,
  file: string | null,
  args: readonly string[],
  context: ResolvedCommandContext,
): ShellProcess {
  const stdin = String(context.stdin);
  const variables = exportedBy(context);
  const level = Number(variables["SHLVL"] ?? 0) + 1;
  return shell.machine.newProcess({
    name,
    file,
    args,
    variables: { ...variables, SHLVL: String(level) },
    cwd: context.cwd,
    out: context.env.get(hiddenVariable.out) ?? collected.out,
    err: context.env.get(hiddenVariable.err) ?? collected.err,
    isInteractive: false,
    signal: context.signal ?? null,
    stdin: stdin === "" ? null : stdin,
  });
}

export function exportedBy({ exportedEnv }: ResolvedCommandContext): Record<string, string> {
  const exported = Object.entries(exportedEnv ?? {});
  return Object.fromEntries(exported.filter(([name]) => !name.startsWith(hiddenPrefix)));
}

export function failed(stderr: string, exitCode: number): ExecResult {
  return { stdout: "", stderr, exitCode };
}
