// `·exec <path> <args>…`: what a shell does with a program. A script runs in a process of its own.

import type { ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { type Executable, findExecutable, refusalInBash } from "../files/executable.ts";
import type { ShellProcess } from "../process/shellProcess.ts";
import { childProcess, exportedBy, failed } from "./childProcess.ts";
import { runWords } from "./runWords.ts";

export async function executed(
  shell: ShellProcess,
  [name = "", ...args]: readonly string[],
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  const { machine } = shell;
  if (name.includes("/")) return run(shell, name, find(shell, name, context.cwd), args, context);
  for (const folder of (context.env.get("PATH") ?? "").split(":")) {
    const path = `${folder === "" ? "." : folder}/${name}`;
    const found = find(shell, path, context.cwd);
    if (found.kind !== "refused") return run(shell, path, found, args, context);
  }
  machine.host.startedProgram();
  return failed(`${shell.place()}${name}: command not found\n`, 127);
}

function find({ machine }: ShellProcess, path: string, cwd: string): Executable {
  return findExecutable(machine.host.files, path, cwd, (each) => machine.isProgram(each));
}

async function run(
  shell: ShellProcess,
  name: string,
  found: Executable,
  args: readonly string[],
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  const { machine } = shell;
  switch (found.kind) {
    case "refused": {
      const { reason, exitCode } = refusalInBash(found.refusal);
      return failed(`${shell.place()}${name}: ${reason}\n`, exitCode);
    }
    case "script":
      machine.host.startedProgram();
      return childProcess(shell, name, found.path, args, context).run(found.text, found.shebang?.options);
    case "program": {
      const program = machine.programs[found.name];
      if (program === undefined)
        return failed(`${shell.place()}${name}: cannot execute binary file: Exec format error\n`, 126);
      machine.host.startedProgram();
      return program.execute([...args], context);
    }
    case "command":
      return runWords(shell, [found.name, ...found.args, ...args], context, {
        variables: exportedBy(context),
        stdin: String(context.stdin),
      });
  }
}
