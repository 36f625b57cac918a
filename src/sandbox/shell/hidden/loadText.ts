// `·load source|eval|signal <slot> <args>…`: parses and prepares a text of this shell and puts its statements into a
// slot of the tree, which the shell gets to next.

import type { ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { textOf } from "../files/fileContent.ts";
import { resolvePath } from "../../files/paths.ts";
import type { Slot } from "../prepare/scriptScope.ts";
import { signalNumber } from "../process/signals.ts";
import type { ShellProcess } from "../process/shellProcess.ts";
import { allArguments, harmless, literalWord, simpleCommand, statementOf } from "../syntax/build.ts";
import type { FunctionDefinition, Script, Statement } from "../syntax/syntax.ts";
import { failed } from "./childProcess.ts";
import { hiddenCommand, hiddenPrefix, sourceVariable } from "./hiddenNames.ts";

export async function loadedText(
  shell: ShellProcess,
  [kind = "", id = "", ...rest]: readonly string[],
  { env, cwd }: ResolvedCommandContext,
): Promise<ExecResult> {
  const slot = shell.slot(id);
  if (slot === undefined) return failed("", 1);
  if (kind === "signal") return signalled(shell, slot, env);
  const words = rest[0] === "--" ? rest.slice(1) : rest;
  if (kind === "eval") {
    const text = words.join(" ");
    const { script, fault } = await shell.load(text, slot.position, null);
    slot.group.body = script.statements;
    if (fault === null) return failed("", 0);
    slot.group.body.push(harmless(simpleCommand(hiddenCommand.keep)));
    return failed(`${shell.place()}eval: line ${fault.line}: ${fault.message}\n`, 2);
  }
  // The slot must not hide that the file could not be read.
  slot.group.body = [harmless(simpleCommand(hiddenCommand.keep))];
  const [name = "", ...args] = words;
  const path = sourced(shell, name, cwd, env.get("PATH") ?? "");
  if (path === null) return failed(`${shell.place()}${name}: No such file or directory\n`, 1);
  const { files } = shell.machine.host;
  if (files.find(path)?.kind === "directory")
    return failed(`${shell.place()}${kind}: ${name}: is a directory\n`, 1);
  env.set(sourceVariable(path), name);
  const { script, fault } = await shell.load(textOf(files.read(path)), slot.position, path);
  slot.group.body = args.length > 0 || returns(script) ? calling(script, id, path, args) : script.statements;
  if (fault === null) return failed("", 0);
  const place = `${name}: line ${fault.line}: `;
  const source = fault.source === null ? "" : `${place}${fault.source}\n`;
  return failed(`${place}${fault.message}\n${source}`, 0);
}

/** What the shell does about a signal that it got: what its trap says, or it ends. */
async function signalled(
  shell: ShellProcess,
  slot: Slot,
  env: ResolvedCommandContext["env"],
): Promise<ExecResult> {
  const kept = failed("", Number(env.get("?") ?? 0));
  const signal = shell.signalled;
  shell.signalled = null;
  slot.group.body = [harmless(simpleCommand(hiddenCommand.keep))];
  if (signal === null) return kept;
  const text = shell.traps.get(signal);
  if (text === undefined) {
    const code = String(128 + signalNumber(signal));
    slot.group.body = [statementOf(simpleCommand("exit", [literalWord(code)]))];
  } else if (text !== "") slot.group.body = (await shell.load(text, slot.position, null)).script.statements;
  return kept;
}

/** Where bash looks for a file that is sourced. */
function sourced(shell: ShellProcess, name: string, cwd: string, searched: string): string | null {
  const { files } = shell.machine.host;
  if (name.includes("/"))
    return files.find(resolvePath(name, cwd)) === undefined ? null : resolvePath(name, cwd);
  const folders = [...searched.split(":").filter((each) => each !== ""), "."];
  const paths = folders.map((folder) => resolvePath(`${folder}/${name}`, cwd));
  return paths.find((path) => files.find(path)?.kind === "file") ?? null;
}

/** Only a function can be returned from, and has arguments of its own. */
function calling(script: Script, id: string, path: string, args: readonly string[]): Statement[] {
  const name = `${hiddenPrefix}source${id}`;
  const definition: FunctionDefinition = {
    type: "FunctionDef",
    name,
    body: { type: "Group", body: script.statements, redirections: [] },
    redirections: [],
    sourceFile: path,
  };
  const words = args.length > 0 ? args.map(literalWord) : [allArguments];
  return [statementOf(definition), statementOf(simpleCommand(name, words))];
}

/** Whether a `return` stands outside of the functions of a text. */
function returns({ statements }: Script): boolean {
  return statements.some(({ pipelines, sourceText }) =>
    pipelines.some(({ commands }) =>
      commands.some((each) => each.type !== "FunctionDef" && /\breturn\b/.test(sourceText ?? "")),
    ),
  );
}
