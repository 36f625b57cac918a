// The command line of `git clone`.

import { CommandFailure } from "../commandIo.ts";

export interface CloneOptions {
  readonly url: string;
  readonly folder: string;
  readonly isQuiet: boolean;
}

/** Taken and without effect: a clone here has no history, and one branch. */
const flags = new Set([
  "--single-branch",
  "--no-tags",
  "--progress",
  "-v",
  "--verbose",
  "--recurse-submodules",
]);
const settings = new Set(["--depth", "-b", "--branch", "-c", "--config", "-o", "--origin", "-j", "--jobs"]);

export function readCloneOptions(args: readonly string[]): CloneOptions {
  const words: string[] = [];
  let isQuiet = false;
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const name = word.replace(/=.*$/s, "");
    if (word === "-q" || word === "--quiet") isQuiet = true;
    else if (settings.has(word)) rest.shift();
    else if (flags.has(word) || (settings.has(name) && name !== word)) continue;
    else if (word === "--") words.push(...rest.splice(0));
    else if (word.startsWith("--")) throw wrong(`error: unknown option \`${name.slice(2)}'`);
    else if (word.startsWith("-")) throw wrong(`error: unknown switch \`${word.charAt(1)}'`);
    else words.push(word);
  }
  const [url, folder, ...more] = words;
  if (url === undefined) throw wrong("fatal: You must specify a repository to clone.\n");
  if (more.length > 0) throw wrong("fatal: Too many arguments.\n");
  const name = url
    .replace(/\/+$/, "")
    .replace(/\.git$/, "")
    .split(/[/:]/)
    .at(-1);
  return { url, folder: (folder ?? name ?? "").replace(/(?<=.)\/+$/, ""), isQuiet };
}

function wrong(what: string): CommandFailure {
  return new CommandFailure(`${what}\nusage: git clone [<options>] [--] <repo> [<dir>]\n`, 129);
}
