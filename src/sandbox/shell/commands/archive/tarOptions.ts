// tar's command line, which may leave out its first dash: `tar xzf a.tgz`.

import { CommandFailure } from "../commandIo.ts";
import { type OptionTable, readOptions, usage } from "../options.ts";

export interface TarOptions {
  readonly action: "create" | "extract" | "list";
  readonly isGzip: boolean;
  readonly verbose: boolean;
  /** `-`: standard input or output. */
  readonly archive: string;
  readonly folder: string | null;
  readonly stripped: number;
  readonly toStdout: boolean;
  readonly excluded: readonly string[];
  readonly words: readonly string[];
}

const table: OptionTable = {
  command: "tar",
  letters: "cxtzvf:C:pkOmhVS:E:on",
  long: {
    create: "c",
    extract: "x",
    get: "x",
    list: "t",
    gzip: "z",
    gunzip: "z",
    verbose: "v",
    file: "f",
    directory: "C",
    "preserve-permissions": "p",
    "to-stdout": "O",
    "strip-components": "S",
    exclude: "E",
    "no-same-owner": "o",
    "no-same-permissions": "n",
    overwrite: "m",
    help: "h",
    version: "V",
  },
  usageExitCode: 64,
  hint: "Try 'tar --help' or 'tar --usage' for more information.",
};

/** `null`: it was asked for its version or help, and `tell` has told it. */
export function readTarOptions(args: readonly string[], tell: (text: string) => void): TarOptions | null {
  const [first = "", ...rest] = args;
  const options = readOptions(/^[a-zA-Z]+$/.test(first) ? [...bundled(first, rest)] : args, table);
  if (options.has("V")) tell("tar (GNU tar) 1.34\n");
  else if (options.has("h")) tell("Usage: tar [OPTION...] [FILE]...\n");
  if (options.has("V") || options.has("h")) return null;
  const actions = (["c", "x", "t"] as const).filter((letter) => options.has(letter));
  const [action] = actions;
  if (action === undefined) {
    throw usage(
      { ...table, usageExitCode: 2 },
      "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options",
    );
  }
  if (actions.length > 1) {
    throw usage(
      { ...table, usageExitCode: 2 },
      "You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option",
    );
  }
  return {
    action: ({ c: "create", x: "extract", t: "list" } as const)[action],
    isGzip: options.has("z"),
    verbose: options.has("v"),
    archive: options.value("f") ?? "-",
    folder: options.value("C"),
    stripped: Number(options.value("S") ?? 0),
    toStdout: options.has("O"),
    excluded: options.values("E"),
    words: options.words,
  };
}

/** `tar xfC a.tar /tmp`: the letters' values follow in the order of the letters. */
function* bundled(letters: string, rest: readonly string[]): Generator<string> {
  const values = [...rest];
  for (const letter of letters) {
    yield `-${letter}`;
    if (!table.letters.includes(`${letter}:`)) continue;
    const value = values.shift();
    if (value !== undefined) yield value;
  }
  yield* values;
}

/** What ends tar at once. */
export function fatal(...lines: string[]): CommandFailure {
  const text = [...lines, "tar: Error is not recoverable: exiting now"].map((line) => `${line}\n`);
  return new CommandFailure(text.join(""), 2);
}
