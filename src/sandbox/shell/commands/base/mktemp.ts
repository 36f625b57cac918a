// mktemp (coreutils): a new file or directory under a name that nobody else has.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { type GivenOptions, type OptionTable, readOptions, usage } from "../options.ts";

const table: OptionTable = {
  command: "mktemp",
  letters: "dquVhtp:s:",
  long: { directory: "d", quiet: "q", "dry-run": "u", suffix: "s", tmpdir: "p::", help: "h", version: "V" },
};

export function newMktemp(host: ShellHost): Command {
  return newCommand("mktemp", (io) => mktemp(io, host.random));
}

async function mktemp(io: CommandIo, random: () => number): Promise<number> {
  const options = readOptions(io.args, table);
  if (options.has("h") || options.has("V")) {
    io.out(options.has("h") ? "Usage: mktemp [OPTION]... [TEMPLATE]\n" : "mktemp (GNU coreutils) 8.32\n");
    return 0;
  }
  if (options.words.length > 1) throw usage(table, "too many templates");
  const template = pathTemplate(options, io);
  const suffix = options.value("s") ?? "";
  const [, before = "", xs = "", after = ""] = /^(.*?)(X+)([^X]*)$/.exec(template) ?? [];
  if (xs.length < 3 || after.includes("/")) {
    throw fail(`too few X's in template '${options.words[0] ?? template}'`);
  }
  const isDirectory = options.has("d");
  const path = before + [...xs].map(() => randomLetter(random)).join("") + after + suffix;
  try {
    if (!options.has("u")) await make(path, isDirectory, io);
  } catch (error) {
    if (options.has("q")) return 1;
    const what = isDirectory ? "directory" : "file";
    throw fail(`failed to create ${what} via template '${template}${suffix}': ${reasonOf(error)}`);
  }
  io.out(`${path}\n`);
  return 0;
}

/** A template is of the place where one is; with -t or -p, or without a template, it is of the temporary folder. */
function pathTemplate(options: GivenOptions, { variables }: CommandIo): string {
  const temporary = variables.get("TMPDIR") || "/tmp";
  const [template] = options.words;
  if (template === undefined) return `${options.value("p") || temporary}/tmp.XXXXXXXXXX`;
  if (options.has("t")) {
    if (template.includes("/")) throw fail(`invalid template, '${template}', contains directory separator`);
    return `${variables.get("TMPDIR") || options.value("p") || "/tmp"}/${template}`;
  }
  return options.has("p") ? `${options.value("p") || temporary}/${template}` : template;
}

async function make(path: string, isDirectory: boolean, { files }: CommandIo): Promise<void> {
  if (!isDirectory) return files.write(path, "", 0o600);
  const parent = await files.find(path.includes("/") ? path.replace(/\/[^/]*$/, "") || "/" : ".");
  if (parent === null) throw new Error("ENOENT");
  await files.makeDirectory(path);
  await files.chmod(path, 0o700);
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function randomLetter(random: () => number): string {
  return letters.charAt(Math.floor(random() * letters.length));
}

function fail(what: string): CommandFailure {
  return new CommandFailure(`mktemp: ${what}\n`, 1);
}
