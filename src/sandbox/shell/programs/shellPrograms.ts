// `bash` and `sh`: a script, `-c`, or a script from standard input.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { resolvePath } from "../../files/paths.ts";
import { textOf } from "../files/fileContent.ts";
import { childProcess, failed } from "../hidden/childProcess.ts";
import type { ShellProcess } from "../process/shellProcess.ts";

export function newShellPrograms(shell: ShellProcess): readonly Command[] {
  return ["bash", "sh"].map((name) => ({
    name,
    execute: (args, context) => run(shell, name, args, context),
  }));
}

async function run(
  shell: ShellProcess,
  program: string,
  args: readonly string[],
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  shell.machine.host.startedProgram();
  const { options, rest } = split(args);
  const isText = options.some((each) => /^-\w*c/.test(each));
  const set = options.map((each) => each.replace(/[cilrs]/g, "")).filter((each) => each.length > 1);
  if (isText) {
    const [text, name = program, ...others] = rest;
    if (text === undefined) return failed(`${program}: -c: option requires an argument\n`, 2);
    return childProcess(shell, name, null, others, context).run(text, set);
  }
  const [script, ...others] = rest;
  const isFromInput = options.some((each) => /^-\w*s/.test(each));
  if (script === undefined || isFromInput) {
    const text = textOf(Uint8Array.from(String(context.stdin), (each) => each.charCodeAt(0)));
    return childProcess(shell, program, null, isFromInput ? rest : [], context).run(text, set);
  }
  const path = resolvePath(script, context.cwd);
  const node = shell.machine.host.files.find(path);
  if (node === undefined) return failed(`${program}: ${script}: No such file or directory\n`, 127);
  if (node.kind === "directory") return failed(`${script}: ${script}: Is a directory\n`, 126);
  return childProcess(shell, script, path, others, context).run(textOf(node.bytes), set);
}

function split(args: readonly string[]): { readonly options: string[]; readonly rest: readonly string[] } {
  const options: string[] = [];
  let i = 0;
  for (; i < args.length && /^[-+]./.test(args[i] ?? ""); i++) {
    const arg = args[i] ?? "";
    if (arg === "--") return { options, rest: args.slice(i + 1) };
    if (arg.startsWith("--")) continue;
    if (arg === "-o") options.push(arg, args[++i] ?? "");
    else options.push(arg);
  }
  return { options, rest: args.slice(i) };
}
