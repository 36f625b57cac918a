// A command line as getopt_long reads it, with glibc's words for what is wrong.

import { CommandFailure } from "./commandIo.ts";

export interface OptionTable {
  readonly command: string;
  /** As for getopt: a letter that takes a value is followed by a colon: `dqp:`. */
  readonly letters: string;
  /** Long names to their letters; two colons where a value is optional and attached: `{ tmpdir: "p::" }`. */
  readonly long?: Readonly<Record<string, string>>;
  readonly usageExitCode?: number;
  /** Follows an error; coreutils' hint if not given. */
  readonly hint?: string;
}

export interface GivenOptions {
  has(letter: string): boolean;
  /** The last value given. */
  value(letter: string): string | null;
  values(letter: string): readonly string[];
  /** What is no option, in order. */
  readonly words: readonly string[];
}

export function readOptions(args: readonly string[], table: OptionTable): GivenOptions {
  const given = new Map<string, string[]>();
  const words: string[] = [];
  const rest = [...args];
  const take = (letter: string, value: string | null) =>
    given.set(letter, [...(given.get(letter) ?? []), ...(value === null ? [] : [value])]);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") words.push(...rest.splice(0));
    else if (word.startsWith("--")) takeLong(word, rest);
    else if (word.startsWith("-") && word !== "-") takeShort(word, rest);
    else words.push(word);
  }
  return {
    has: (letter) => given.has(letter),
    value: (letter) => given.get(letter)?.at(-1) ?? null,
    values: (letter) => given.get(letter) ?? [],
    words,
  };

  function takeLong(word: string, following: string[]): void {
    const [name = "", ...inline] = word.slice(2).split("=");
    const target = table.long && Object.hasOwn(table.long, name) ? table.long[name] : undefined;
    if (target === undefined) throw usage(table, `unrecognized option '${word}'`);
    const letter = target.charAt(0);
    if (inline.length > 0) take(letter, inline.join("="));
    else if (target.length > 1 || !takesValue(letter)) take(letter, null);
    else {
      const value = following.shift();
      if (value === undefined) throw usage(table, `option '${word}' requires an argument`);
      take(letter, value);
    }
  }

  function takeShort(word: string, following: string[]): void {
    for (let i = 1; i < word.length; i++) {
      const letter = word.charAt(i);
      if (letter === ":" || !table.letters.includes(letter)) {
        throw usage(table, `invalid option -- '${letter}'`);
      }
      if (!takesValue(letter)) {
        take(letter, null);
        continue;
      }
      const value = i + 1 < word.length ? word.slice(i + 1) : following.shift();
      if (value === undefined) throw usage(table, `option requires an argument -- '${letter}'`);
      take(letter, value);
      return;
    }
  }

  function takesValue(letter: string): boolean {
    return table.letters.includes(`${letter}:`);
  }
}

/** Wrong usage, as the program would say it. */
export function usage({ command, usageExitCode = 1, hint }: OptionTable, what: string): CommandFailure {
  const after = hint ?? `Try '${command} --help' for more information.`;
  return new CommandFailure(`${command}: ${what}\n${after}\n`, usageExitCode);
}
