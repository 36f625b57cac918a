// unzip (Info-ZIP): extracts, lists (-l), prints (-p). Modes that a zip may hold are not taken over.

import { unzipSync } from "fflate";
import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { type GivenOptions, type OptionTable, readOptions } from "../options.ts";

const table: OptionTable = { command: "unzip", letters: "onqlpd:jvt" };

interface Member {
  readonly name: string;
  readonly isStored: boolean;
  readonly bytes: Uint8Array;
}

export function newUnzip(_host: ShellHost): Command {
  return newCommand("unzip", unzip);
}

async function unzip(io: CommandIo): Promise<number> {
  const options = readOptions(io.args, table);
  const [archive, ...wanted] = options.words;
  if (archive === undefined) {
    io.out(help);
    return 0;
  }
  const { path, bytes } = await find(archive, io);
  const isQuiet = options.has("q") || options.has("p");
  if (!isQuiet) io.out(`Archive:  ${path}\n`);
  const all = membersOf(bytes, path);
  const members = wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
  if (options.has("l")) io.out(listing(members));
  else if (options.has("p")) for (const member of members) io.out(member.bytes);
  else {
    for (const member of members) {
      if (!(await extract(member, options, io))) return 1;
    }
  }
  const missing = wanted.filter((word) => !all.some(({ name }) => name === word));
  for (const word of missing) io.error(`caution: filename not matched:  ${word}\n`);
  return missing.length > 0 ? 11 : 0;
}

async function find(archive: string, { files }: CommandIo) {
  for (const path of [archive, `${archive}.zip`, `${archive}.ZIP`]) {
    if ((await files.find(path))?.kind === "file") return { path, bytes: await files.read(path) };
  }
  throw new CommandFailure(`unzip:  cannot find or open ${archive}, ${archive}.zip or ${archive}.ZIP.\n`, 9);
}

function membersOf(bytes: Uint8Array, path: string): readonly Member[] {
  const stored = new Set<string>();
  try {
    const content = unzipSync(bytes, {
      filter: ({ name, compression }) => {
        if (compression === 0) stored.add(name);
        return true;
      },
    });
    return Object.entries(content).map(([name, each]) => ({
      name,
      isStored: stored.has(name),
      bytes: each,
    }));
  } catch {
    throw new CommandFailure(
      `  End-of-central-directory signature not found.  Either this file is not
  a zipfile, or it constitutes one disk of a multi-part archive.  In the
  latter case the central directory and zipfile comment will be found on
  the last disk(s) of this archive.
unzip:  cannot find zipfile directory in one of ${path} or
        ${path}.zip, and cannot find ${path}.ZIP, period.
`,
      9,
    );
  }
}

/** Resolves to whether the next may follow. */
async function extract({ name, isStored, bytes }: Member, options: GivenOptions, io: CommandIo) {
  const { files, out, error } = io;
  const folder = options.value("d");
  const path = folder === null ? name : `${folder.replace(/\/$/, "")}/${name}`;
  if (path.split("/").includes("..")) {
    error(`warning:  skipped "../" path component(s) in ${name}\n`);
    return true;
  }
  const isQuiet = options.has("q");
  const parent = name.endsWith("/") ? path : path.replace(/\/?[^/]*$/, "");
  try {
    if (parent !== "" && (await files.find(parent)) === null) {
      await files.makeDirectory(parent);
      if (name.endsWith("/") && !isQuiet) out(`   creating: ${path}\n`);
    }
    if (name.endsWith("/")) return true;
    if ((await files.find(path)) && !options.has("o")) {
      if (options.has("n")) return true;
      // Nobody is there who could be asked.
      error(`replace ${path}? [y]es, [n]o, [A]ll, [N]one, [r]ename:  NULL\n`);
      error('(EOF or read error, treating as "[N]one" ...)\n');
      return false;
    }
    await files.write(path, bytes);
    if (!isQuiet) out(`${isStored ? " extracting" : "  inflating"}: ${path.padEnd(22)}  \n`);
  } catch (fault) {
    error(`error:  cannot create ${path}\n        ${reasonOf(fault)}\n`);
    return false;
  }
  return true;
}

function listing(members: readonly Member[]): string {
  const rows = members.map(({ name, bytes }) => `${String(bytes.length).padStart(9)}  ${name}\n`);
  const total = members.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const files = `${members.length} file${members.length === 1 ? "" : "s"}`;
  return `  Length  Name\n---------  ----\n${rows.join("")}---------  -------\n${String(total).padStart(9)}  ${files}\n`;
}

const help = `UnZip 6.00. Usage: unzip [-opts] file[.zip] [list] [-d exdir]

  -d  extract files into exdir               -l  list files
  -o  overwrite files WITHOUT prompting      -n  never overwrite existing files
  -p  extract files to pipe, no messages     -q  quiet mode
`;
