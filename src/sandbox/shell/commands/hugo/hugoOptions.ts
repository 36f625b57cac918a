// The command line of `hugo`, as cobra reads it.

import { CommandFailure } from "../commandIo.ts";

export interface HugoOptions {
  /** The site's folder. */
  readonly source: string;
  /** From the site's folder, if relative. */
  readonly destination: string;
  /** Comma-separated paths; `null`: the first of hugo's own names that is there. */
  readonly config: string | null;
  readonly buildsDrafts: boolean;
  readonly isQuiet: boolean;
  readonly wantsVersion: boolean;
  /** What is no option. */
  readonly words: readonly string[];
}

const long: Readonly<Record<string, string>> = {
  source: "s",
  destination: "d",
  baseURL: "b",
  buildDrafts: "D",
  buildFuture: "F",
  buildExpired: "E",
  environment: "e",
  theme: "t",
  verbose: "v",
  config: "config",
  quiet: "quiet",
  version: "version",
  minify: "minify",
  gc: "gc",
  cleanDestinationDir: "cleanDestinationDir",
  ignoreCache: "ignoreCache",
  noTimes: "noTimes",
  logLevel: "logLevel",
};
/** baseURL and environment change nothing here: links are relative, and there is one configuration. */
const takesValue = new Set(["s", "d", "b", "e", "t", "config", "logLevel"]);

export function readHugoOptions(args: readonly string[]): HugoOptions {
  const given = new Map<string, string>();
  const words: string[] = [];
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith("-") || word === "-") {
      words.push(word);
      continue;
    }
    const [, dashes = "", name = "", attached] = /^(--?)([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (dashes === "--") take(word, long[name], attached);
    else takeLetters(word, name, attached);
  }
  return {
    source: given.get("s") ?? ".",
    destination: given.get("d") ?? "public",
    config: given.get("config") ?? null,
    buildsDrafts: isOn("D"),
    isQuiet: isOn("quiet"),
    wantsVersion: isOn("version"),
    words,
  };

  function isOn(option: string): boolean {
    return given.has(option) && given.get(option) !== "false";
  }

  function takeLetters(word: string, letters: string, attached: string | undefined): void {
    const known = new Set(Object.values(long));
    for (let i = 0; i < letters.length; i++) {
      const letter = letters.charAt(i);
      if (!known.has(letter)) throw wrong(`unknown shorthand flag: '${letter}' in ${word}`);
      if (!takesValue.has(letter)) {
        given.set(letter, "true");
        continue;
      }
      const value = `${letters.slice(i + 1)}${attached ?? ""}` || rest.shift();
      if (value === undefined) throw wrong(`flag needs an argument: '${letter}' in ${word}`);
      given.set(letter, value);
      return;
    }
  }

  function take(word: string, option: string | undefined, attached: string | undefined): void {
    if (option === undefined) throw wrong(`unknown flag: ${word.replace(/=.*$/s, "")}`);
    if (!takesValue.has(option)) {
      given.set(option, attached ?? "true");
      return;
    }
    const value = attached ?? rest.shift();
    if (value === undefined) throw wrong(`flag needs an argument: ${word}`);
    given.set(option, value);
  }
}

function wrong(what: string): CommandFailure {
  return new CommandFailure(`Error: ${what}\n`, 255);
}
