// `xargs`: builds command lines from standard input. just-bash's runs each in one word, and knows few options.

import type { Command, ExecResult, ResolvedCommandContext } from "just-bash/browser";
import { CommandFailure } from "../commands/commandIo.ts";
import { type GivenOptions, type OptionTable, readOptions, usage } from "../commands/options.ts";
import { textOf } from "../files/fileContent.ts";
import { exportedBy, failed } from "../hidden/childProcess.ts";
import { runWords } from "../hidden/runWords.ts";
import type { ShellProcess } from "../process/shellProcess.ts";

const table: OptionTable = {
  command: "xargs",
  letters: "0d:I:L:n:P:s:rtx",
  long: {
    null: "0",
    delimiter: "d:",
    replace: "I::",
    "max-lines": "L:",
    "max-args": "n:",
    "max-procs": "P:",
    "max-chars": "s:",
    "no-run-if-empty": "r",
    verbose: "t",
    exit: "x",
  },
};

export function newXargs(shell: ShellProcess): Command {
  return { name: "xargs", execute: (args, context) => xargs(shell, args, context) };
}

async function xargs(
  shell: ShellProcess,
  args: readonly string[],
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  shell.machine.host.startedProgram();
  try {
    const optionCount = countOptions(args);
    const options = readOptions(args.slice(0, optionCount), table);
    const words = args.slice(optionCount);
    const input = textOf(Uint8Array.from(String(context.stdin), (each) => each.charCodeAt(0)));
    const lines = commandLines(options, words.length > 0 ? words : ["echo"], input);
    return await runAll(shell, lines, options, context);
  } catch (error) {
    if (error instanceof CommandFailure) return failed(error.message, error.exitCode);
    throw error;
  }
}

/** Its options end where the command begins, as options of the command are none of its own. */
function countOptions(args: readonly string[]): number {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--") return i + 1;
    if (!/^-./.test(arg)) return i;
    if (/^-[0rtx]*[dILnPs]$/.test(arg)) i++;
  }
  return args.length;
}

/** At most `-P` at once; the first that is not found ends it. */
async function runAll(
  shell: ShellProcess,
  lines: readonly (readonly string[])[],
  options: GivenOptions,
  context: ResolvedCommandContext,
): Promise<ExecResult> {
  const limit = amount(options, "P") ?? 1;
  const waiting = [...lines];
  let stdout = "";
  let stderr = "";
  let exitCode = 0;
  async function work(): Promise<void> {
    for (let line = waiting.shift(); line !== undefined; line = waiting.shift()) {
      if (options.has("t")) stderr += `${line.join(" ")}\n`;
      const end = await runWords(shell, line, context, {
        variables: exportedBy(context),
        stdin: "",
        ...(context.signal && { signal: context.signal }),
      });
      stdout += end.stdout;
      stderr += end.stderr;
      if (end.exitCode === 0) continue;
      exitCode = end.exitCode === 126 || end.exitCode === 127 ? end.exitCode : 123;
      if (end.exitCode === 255) {
        exitCode = 124;
        stderr += `xargs: ${line[0]}: exited with status 255; aborting\n`;
      }
      if (exitCode !== 123) waiting.length = 0;
    }
  }
  const workers = Math.min(limit === 0 ? lines.length : limit, lines.length);
  await Promise.all(Array.from({ length: workers }, work));
  return { stdout, stderr, exitCode };
}

function commandLines(options: GivenOptions, words: readonly string[], input: string): string[][] {
  const placeholder = options.value("I") ?? (options.has("I") ? "{}" : null);
  if (placeholder !== null) {
    const items = separated(options, input) ?? inLines(input).map((each) => each.join(""));
    return items.map((item) => words.map((word) => word.replaceAll(placeholder, () => item)));
  }
  const lineCount = amount(options, "L");
  const items = separated(options, input);
  const given = items === null ? inLines(input, /\s/) : items.map((each) => [each]);
  const groups =
    lineCount === null
      ? chunks(given.flat(), amount(options, "n") ?? Infinity)
      : chunks(given, lineCount).map((each) => each.flat());
  if (groups.length === 0 && !options.has("r")) groups.push([]);
  return groups.map((group) => [...words, ...group]);
}

/** By NUL or the delimiter; `null` where quotes and blanks are read. */
function separated(options: GivenOptions, input: string): string[] | null {
  const given = options.value("d");
  const escapes: Readonly<Record<string, string>> = { "\\n": "\n", "\\t": "\t", "\\0": "\0" };
  const delimiter = options.has("0") ? "\0" : given === null ? null : (escapes[given] ?? given);
  if (delimiter === null) return null;
  const items = input.split(delimiter);
  if (items.at(-1) === "") items.pop();
  return items;
}

/** The words of each line that has any; quotes and backslashes are taken off. */
function inLines(input: string, blank: RegExp | null = null): string[][] {
  const lines: string[][] = [];
  let words: string[] = [];
  let word: string | null = null;
  const endWord = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  const endLine = () => {
    endWord();
    if (words.length > 0) lines.push(words);
    words = [];
  };
  for (let i = 0; i < input.length; i++) {
    const char = input.charAt(i);
    if (char === "\n") endLine();
    else if (char === "'" || char === '"') {
      const end = input.indexOf(char, i + 1);
      if (end < 0 || input.slice(i, end).includes("\n")) {
        const kind = char === "'" ? "single" : "double";
        const hint = "by default quotes are special to xargs unless you use the -0 option";
        throw new CommandFailure(`xargs: unmatched ${kind} quote; ${hint}\n`, 1);
      }
      word = (word ?? "") + input.slice(i + 1, end);
      i = end;
    } else if (char === "\\" && i + 1 < input.length) word = (word ?? "") + input.charAt(++i);
    else if (blank?.test(char) === true) endWord();
    // With -I only the blanks before a line's text are no part of it.
    else if (word !== null || !/\s/.test(char)) word = (word ?? "") + char;
  }
  endLine();
  return lines;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < all.length; i += size) parts.push(all.slice(i, i + size));
  return parts;
}

function amount(options: GivenOptions, letter: string): number | null {
  const text = options.value(letter);
  if (text === null) return null;
  const least = letter === "P" ? 0 : 1;
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw usage(table, `invalid number "${text}" for -${letter} option`);
}
