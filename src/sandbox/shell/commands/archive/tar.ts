// tar (GNU): -c, -x and -t, with gzip inside (-z), as one process would do it.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import type { CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { usage } from "../options.ts";
import { gunzip, gzip, isGzip } from "./compression.ts";
import { collect } from "./tarCollect.ts";
import { extract } from "./tarExtract.ts";
import { readTar, type TarEntry, writeTar } from "./tarFormat.ts";
import { fatal, readTarOptions, type TarOptions } from "./tarOptions.ts";

const failedBefore = "tar: Exiting with failure status due to previous errors\n";

export function newTar(host: ShellHost): Command {
  return newCommand("tar", async (io) => {
    const options = readTarOptions(io.args, io.out);
    if (options === null) return 0;
    if (options.isGzip && !host.tools.has("gzip")) {
      throw fatal(
        "tar (child): gzip: Cannot exec: No such file or directory",
        "tar (child): Error is not recoverable: exiting now",
        "tar: Child returned status 2",
      );
    }
    const isWell = options.action === "create" ? await create(options, io) : await readOut(options, io);
    if (!isWell) io.error(failedBefore);
    return isWell ? 0 : 2;
  });
}

async function create(options: TarOptions, io: CommandIo): Promise<boolean> {
  if (options.words.length === 0) {
    throw usage(
      {
        command: "tar",
        letters: "",
        usageExitCode: 2,
        hint: "Try 'tar --help' or 'tar --usage' for more information.",
      },
      "Cowardly refusing to create an empty archive",
    );
  }
  const { entries, isWell } = await collect(options, io);
  const names = entries.map(({ name }) => `${name}\n`).join("");
  const bytes = options.isGzip ? gzip(writeTar(entries)) : writeTar(entries);
  if (options.archive === "-") {
    if (options.verbose) io.error(names);
    io.out(bytes);
    return isWell;
  }
  if (options.verbose) io.out(names);
  await io.files.write(options.archive, bytes).catch((error: unknown) => {
    throw cannotOpen(options, reasonOf(error));
  });
  return isWell;
}

/** -t and -x. */
async function readOut(options: TarOptions, io: CommandIo): Promise<boolean> {
  const { entries, problem } = readTar(await archiveBytes(options, io));
  if (problem === "notAnArchive") {
    io.error("tar: This does not look like a tar archive\n");
    return false;
  }
  const wanted = entries.filter(({ name }) => isWanted(name, options));
  let isWell = true;
  if (options.action === "extract") isWell = await extract(wanted, options, io);
  else io.out(wanted.map((entry) => `${options.verbose ? longLine(entry) : entry.name}\n`).join(""));
  for (const word of options.words.filter((each) => !entries.some(({ name }) => isBelow(name, each)))) {
    io.error(`tar: ${word}: Not found in archive\n`);
    isWell = false;
  }
  if (problem === "unexpectedEnd") throw fatal("tar: Unexpected EOF in archive");
  return isWell;
}

async function archiveBytes(options: TarOptions, io: CommandIo): Promise<Uint8Array> {
  const isStdin = options.archive === "-";
  const bytes = isStdin
    ? io.stdin
    : await io.files.read(options.archive).catch((error: unknown) => {
        throw cannotOpen(options, reasonOf(error));
      });
  // GNU tar knows a compressed file by itself, but not a stream, which it cannot read twice.
  if (!options.isGzip && !isGzip(bytes)) return bytes;
  if (!options.isGzip && isStdin) throw fatal("tar: Archive is compressed. Use -z option");
  const result = gunzip(bytes);
  if ("bytes" in result) return result.bytes;
  throw fatal("", `gzip: stdin: ${result.problem}`, "tar: Child returned status 1");
}

function cannotOpen({ archive, isGzip: hasChild }: TarOptions, reason: string): Error {
  if (!hasChild) return fatal(`tar: ${archive}: Cannot open: ${reason}`);
  return fatal(
    `tar (child): ${archive}: Cannot open: ${reason}`,
    "tar (child): Error is not recoverable: exiting now",
    "tar: Child returned status 2",
  );
}

function isWanted(name: string, { words, excluded }: TarOptions): boolean {
  return (
    (words.length === 0 || words.some((word) => isBelow(name, word))) &&
    !excluded.some((pattern) => isBelow(name, pattern))
  );
}

function isBelow(name: string, folder: string): boolean {
  const bare = folder.replace(/\/+$/, "");
  return name === bare || name.startsWith(`${bare}/`);
}

/** `-rwxr-xr-x runner/docker        31 2023-03-12 12:29 hugo` */
function longLine({ name, kind, mode, owner, content, modifiedMs, linkTo }: TarEntry): string {
  const letters = [..."rwxrwxrwx"].map((letter, i) => (mode & (0o400 >> i) ? letter : "-")).join("");
  const type = { file: "-", directory: "d", link: "l" }[kind];
  const size = String(content.length).padStart(Math.max(1, 19 - 1 - owner.length));
  const time = new Date(modifiedMs).toISOString().slice(0, 16).replace("T", " ");
  return `${type}${letters} ${owner} ${size} ${time} ${name}${kind === "link" ? ` -> ${linkTo}` : ""}`;
}
