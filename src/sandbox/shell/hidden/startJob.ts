// `command &`: runs beside the shell, on a copy of its variables and functions.

import type { ExecResult, ResolvedCommandContext } from "just-bash/browser";
import type { ShellProcess } from "../process/shellProcess.ts";
import { statementOf } from "../syntax/build.ts";
import { failed } from "./childProcess.ts";
import { collected, hiddenVariable } from "./hiddenNames.ts";

export function startedJob(
  shell: ShellProcess,
  [id = "", text = ""]: readonly string[],
  { env }: ResolvedCommandContext,
): ExecResult {
  const tree = shell.jobTree(id);
  if (tree === undefined) return failed("", 1);
  const pid = shell.machine.newPid();
  const end = new AbortController();
  const functions = [...shell.functions.values()].map(statementOf);
  const variables = Object.fromEntries(env);
  // What a job prints after a substitution has ended has nowhere else to go.
  if (variables[hiddenVariable.out] === collected.out) variables[hiddenVariable.out] = shell.birth.out;
  const script = { ...tree, statements: [...functions, ...tree.statements] };
  const run = shell
    .runTree(script, variables, null, end.signal)
    .then(({ exitCode }) => (end.signal.aborted ? Number(end.signal.reason) : exitCode))
    .catch(() => 1);
  const job = shell.jobs.start(pid, text, end, run);
  env.set(hiddenVariable.lastJob, String(pid));
  return failed(shell.birth.isInteractive ? `[${job.number}] ${pid}\n` : "", 0);
}
