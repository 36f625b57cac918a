// A command line as docker reads it (Go's pflag), with its words for what is wrong.

import { CommandFailure } from "../../../sandbox/shell/commands/commandIo.ts";

export interface FlagTable {
  /** `docker run` */
  readonly command: string;
  /** Long names to their letter; `null`: they have none. */
  readonly switches: Readonly<Record<string, string | null>>;
  readonly values: Readonly<Record<string, string | null>>;
  /** What follows the first word is no longer docker's. */
  readonly endsAtWord?: boolean;
}

export interface Flags {
  has(name: string): boolean;
  /** The last value given. */
  value(name: string): string | null;
  values(name: string): readonly string[];
  readonly words: readonly string[];
}

/** Wrong usage of a command is 125, as for whatever docker itself fails at. */
export const dockerFailed = 125;

export function readFlags(args: readonly string[], table: FlagTable): Flags {
  const given = new Map<string, string[]>();
  const words: string[] = [];
  const rest = [...args];
  const take = (name: string, value: string) => given.set(name, [...(given.get(name) ?? []), value]);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") words.push(...rest.splice(0));
    else if (word.startsWith("--")) takeLong(word.slice(2), rest);
    else if (word.startsWith("-") && word !== "-") takeShort(word, rest);
    else words.push(word, ...(table.endsAtWord === true ? rest.splice(0) : []));
  }
  return {
    has: (name) => given.has(name) && given.get(name)?.at(-1) !== "false",
    value: (name) => given.get(name)?.at(-1) ?? null,
    values: (name) => given.get(name) ?? [],
    words,
  };

  function takeLong(text: string, following: string[]): void {
    const [name = "", ...inline] = text.split("=");
    if (Object.hasOwn(table.switches, name)) return void take(name, inline.join("=") || "true");
    if (!Object.hasOwn(table.values, name)) throw usage(table, `unknown flag: --${name}`);
    const value = inline.length > 0 ? inline.join("=") : following.shift();
    if (value === undefined) throw usage(table, `flag needs an argument: --${name}`);
    take(name, value);
  }

  function takeShort(word: string, following: string[]): void {
    for (let i = 1; i < word.length; i++) {
      const letter = word.charAt(i);
      const isSwitch = nameOf(table.switches, letter);
      if (isSwitch !== undefined) {
        take(isSwitch, "true");
        continue;
      }
      const name = nameOf(table.values, letter);
      if (name === undefined) throw usage(table, `unknown shorthand flag: '${letter}' in ${word}`);
      const value = i + 1 < word.length ? word.slice(i + 1).replace(/^=/, "") : following.shift();
      if (value === undefined) throw usage(table, `flag needs an argument: '${letter}' in ${word}`);
      return void take(name, value);
    }
  }
}

function nameOf(names: Readonly<Record<string, string | null>>, letter: string): string | undefined {
  return Object.keys(names).find((name) => names[name] === letter);
}

function usage({ command }: FlagTable, what: string): CommandFailure {
  return new CommandFailure(`${what}\n\nRun '${command} --help' for more information\n`, dockerFailed);
}

/** Every name as it is typed: `--entrypoint`, `-v`. */
export function flagWords({ switches, values }: FlagTable): readonly string[] {
  return Object.keys({ ...switches, ...values }).map((name) => `--${name}`);
}
