// git, as far as a build that fetches its sources goes: clone. What a clone holds is its files and the least of a .git.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { readCloneOptions } from "./cloneOptions.ts";
import { fetchRepository } from "./fetchRepository.ts";

export function newGit(host: ShellHost): Command {
  return newCommand("git", (io) => git(io, host));
}

async function git(io: CommandIo, host: ShellHost): Promise<number> {
  const [command, ...args] = io.args;
  if (command === undefined || command === "--help" || command === "help") {
    io.out(usage);
    return command === undefined ? 1 : 0;
  }
  if (command === "--version" || command === "version" || command === "-v") {
    io.out("git version 2.47.3\n");
    return 0;
  }
  if (command === "clone") return clone(args, io, host);
  if (elsewhere.has(command)) throw fatal(`'git ${command}' is not supported here: git can only clone`);
  throw new CommandFailure(`git: '${command}' is not a git command. See 'git --help'.\n`, 1);
}

async function clone(args: readonly string[], io: CommandIo, host: ShellHost): Promise<number> {
  const { url, folder, isQuiet } = readCloneOptions(args);
  const { files } = io;
  if ((await files.find(folder)) !== null && !(await isEmptyFolder(folder, io))) {
    throw fatal(`destination path '${folder}' already exists and is not an empty directory.`);
  }
  if (!/^https?:\/\//.test(url)) {
    throw /^[\w.-]+@|^ssh:|^git:/.test(url)
      ? fatal(`transport of '${url}' is not supported here: clone over https://`)
      : fatal(`repository '${url}' does not exist`);
  }
  if (!isQuiet) io.error(`Cloning into '${folder}'...\n`);
  const made: string[] = [];
  try {
    await makeFolder(folder, made, io);
    const fetched = await fetchRepository(url, host, io.signal);
    await makeFolder(`${folder}/.git`, made, io);
    await files.write(`${folder}/.git/HEAD`, `ref: ${fetched.branch}\n`);
    await files.write(`${folder}/.git/config`, config(url));
    for (const { path, text, mode } of fetched.files) {
      const parent = `${folder}/${path}`.replace(/\/[^/]*$/, "");
      if ((await files.find(parent)) === null) await files.makeDirectory(parent);
      await files.write(`${folder}/${path}`, text, mode);
    }
    return 0;
  } catch (error) {
    // As git does: what a clone that failed has made is taken away.
    if (made[0] !== undefined) await files.remove(made[0]).catch(() => {});
    if (error instanceof CommandFailure || io.signal.aborted) throw error;
    throw fatal(`unable to write file in '${folder}': ${reasonOf(error)}`);
  }
}

async function isEmptyFolder(path: string, { files }: CommandIo): Promise<boolean> {
  return (await files.find(path))?.kind === "directory" && (await files.list(path)).length === 0;
}

async function makeFolder(path: string, made: string[], { files }: CommandIo): Promise<void> {
  if ((await files.find(path)) !== null) return;
  try {
    await files.makeDirectory(path);
    made.push(path);
  } catch (error) {
    throw fatal(`could not create work tree dir '${path}': ${reasonOf(error)}`);
  }
}

function config(url: string): string {
  return `[core]\n\trepositoryformatversion = 0\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
}

function fatal(what: string): CommandFailure {
  return new CommandFailure(`fatal: ${what}\n`, 128);
}

/** Commands that git has elsewhere. */
const elsewhere = new Set(
  "add branch checkout commit config diff fetch grep init log ls-remote merge mv pull push rebase remote reset restore rev-parse rm show sparse-checkout stash status submodule switch tag".split(
    " ",
  ),
);

const usage = `usage: git [-v | --version] [-h | --help] <command> [<args>]

Here git has one command:
   clone     Clone a repository into a new directory
`;
