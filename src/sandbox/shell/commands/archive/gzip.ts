// gzip, gunzip, zcat: one program by three names.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { type GivenOptions, type OptionTable, readOptions } from "../options.ts";
import { type CompressionLevel, gunzip, gzip } from "./compression.ts";

const table: OptionTable = {
  command: "gzip",
  letters: "cdfknqrtvhVN123456789",
  long: {
    stdout: "c",
    "to-stdout": "c",
    decompress: "d",
    uncompress: "d",
    force: "f",
    keep: "k",
    "no-name": "n",
    quiet: "q",
    test: "t",
    verbose: "v",
    fast: "1",
    best: "9",
    help: "h",
    version: "V",
  },
  hint: "Try `gzip --help' for more information.",
};

export function newGzip(_host: ShellHost): Command {
  return newCommand("gzip", (io) => run(io, ""));
}

export function newGunzip(_host: ShellHost): Command {
  return newCommand("gunzip", (io) => run(io, "d"));
}

export function newZcat(_host: ShellHost): Command {
  return newCommand("zcat", (io) => run(io, "cd"));
}

/** What the name says is as if its letters had been given. */
async function run(io: CommandIo, letters: string): Promise<number> {
  const options = readOptions([...(letters === "" ? [] : [`-${letters}`]), ...io.args], table);
  if (options.has("h") || options.has("V")) {
    io.out(options.has("V") ? "gzip 1.12\n" : "Usage: gzip [OPTION]... [FILE]...\n");
    return 0;
  }
  if (options.words.length === 0 || options.words[0] === "-") {
    const result = converted(io.stdin, options);
    if ("problem" in result) throw new CommandFailure(`\ngzip: stdin: ${result.problem}\n`, 1);
    if (!options.has("t")) io.out(result.bytes);
    return 0;
  }
  // An error counts more than a warning: 1 before 2.
  let exitCode = 0;
  for (const word of options.words) {
    const code = await convertFile(word, options, io);
    exitCode = exitCode === 1 || code === 1 ? 1 : Math.max(exitCode, code);
  }
  return exitCode;
}

function converted(bytes: Uint8Array, options: GivenOptions): ReturnType<typeof gunzip> {
  if (options.has("d") || options.has("t")) return gunzip(bytes);
  const level = levels.find((each) => options.has(String(each)));
  return { bytes: gzip(bytes, level) };
}

const levels: readonly CompressionLevel[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

async function convertFile(path: string, options: GivenOptions, io: CommandIo): Promise<number> {
  const { files, error } = io;
  const say = (what: string, code: number) => {
    error(`gzip: ${what}\n`);
    return code;
  };
  const found = await files.find(path);
  if (found === null) return say(`${path}: No such file or directory`, 1);
  if (found.kind === "directory") return say(`${path} is a directory -- ignored`, 2);
  const isDecompressing = options.has("d");
  const keepsFile = options.has("c") || options.has("t");
  if (isDecompressing && !keepsFile && !/\.(gz|tgz)$/.test(path)) {
    return say(`${path}: unknown suffix -- ignored`, 2);
  }
  if (!isDecompressing && !keepsFile && path.endsWith(".gz") && !options.has("f")) {
    return say(`${path} already has .gz suffix -- unchanged`, 2);
  }
  const bytes = await files.read(path);
  const result = converted(bytes, options);
  if ("problem" in result) {
    error(`\ngzip: ${path}: ${result.problem}\n`);
    return 1;
  }
  if (options.has("t")) return 0;
  if (options.has("c")) {
    io.out(result.bytes);
    return 0;
  }
  const target = isDecompressing ? path.replace(/\.tgz$/, ".tar").replace(/\.gz$/, "") : `${path}.gz`;
  if (!options.has("f") && (await files.find(target)))
    return say(`${target} already exists;\tnot overwritten`, 2);
  try {
    await files.write(target, result.bytes, found.mode);
    if (!options.has("k")) await files.remove(path);
  } catch (fault) {
    return say(`${target}: ${reasonOf(fault)}`, 1);
  }
  return 0;
}
