// dd and fallocate: files of a size, the usual way to find out how much fits into /tmp.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { reasonOf } from "../commandFiles.ts";
import { CommandFailure, type CommandIo } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { readOptions } from "../options.ts";

/** What a disk writes, bytes a ms. Chosen: 1 GB/s. */
const bytesPerMs = 1_000_000;
const defaultBlockBytes = 512;

export function newDd(host: ShellHost): Command {
  return newCommand("dd", async (io) => {
    const given = operandsOf(io);
    const target = given.get("of");
    const blockBytes = sizeOf("dd", given.get("bs") ?? String(defaultBlockBytes));
    const count = given.get("count");
    const source = await sourceOf(io, given.get("if"));
    const wanted = count === undefined ? null : blockBytes * sizeOf("dd", count);
    if (source === "zeros" && wanted === null)
      throw new CommandFailure("dd: a device has no end: count= is needed here\n", 1);
    const total = source === "zeros" ? (wanted ?? 0) : Math.min(source.length, wanted ?? Infinity);
    const fits = target === undefined ? total : Math.min(total, await spaceFor(io, host, target));
    await host.sleep(fits / bytesPerMs, io.signal);
    const failed = await written(io, target, () => contentOf(source, total), total, fits);
    if (failed !== null) io.error(`dd: error writing '${target}': ${failed}\n`);
    const copied = failed === null ? total : fits;
    if (given.get("status") !== "none")
      io.error(`${records(total, blockBytes)} in\n${records(copied, blockBytes)} out\n`);
    if (!/^(none|noxfer)$/.test(given.get("status") ?? "")) io.error(`${copied} bytes copied\n`);
    return failed === null ? 0 : 1;
  });
}

export function newFallocate(host: ShellHost): Command {
  return newCommand("fallocate", async (io) => {
    const options = readOptions(io.args, { command: "fallocate", letters: "l:v", long: { length: "l" } });
    const [target] = options.words;
    const length = options.value("l");
    if (length === null) throw new CommandFailure("fallocate: no length argument specified\n", 1);
    if (target === undefined) throw new CommandFailure("fallocate: no filename specified\n", 1);
    const total = sizeOf("fallocate", length);
    const fits = Math.min(total, await spaceFor(io, host, target));
    const failed = await written(io, target, () => new Uint8Array(total), total, fits);
    if (failed === null) return 0;
    throw new CommandFailure(`fallocate: fallocate failed: ${failed}\n`, 1);
  });
}

/** Why it was not written, or `null`. What does not fit is not written at all: a browser has no sparse files. */
async function written(
  io: CommandIo,
  target: string | undefined,
  content: () => Uint8Array,
  total: number,
  fits: number,
): Promise<string | null> {
  if (target === undefined) {
    io.out(content());
    return null;
  }
  try {
    // The file system refuses it, and tells: one byte more than there is room for is enough.
    await io.files.write(target, fits < total ? new Uint8Array(fits + 1) : content());
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Bytes that a file may have; no limit of ours where /tmp's does not hold. */
async function spaceFor(io: CommandIo, { files }: ShellHost, target: string): Promise<number> {
  const there = await io.files.find(target);
  const own = there?.kind === "file" ? there.sizeBytes : 0;
  return Math.max(0, files.tmpLimitBytes - files.tmpUsedBytes + own);
}

function operandsOf({ args }: CommandIo): ReadonlyMap<string, string> {
  const known = /^(if|of|bs|ibs|obs|count|status|conv|iflag|oflag)=(.*)$/s;
  const given = new Map<string, string>();
  for (const arg of args) {
    const [, name, value] = known.exec(arg) ?? [];
    if (name === undefined || value === undefined) {
      const text = `dd: unrecognized operand '${arg}'\nTry 'dd --help' for more information.\n`;
      throw new CommandFailure(text, 1);
    }
    given.set(name, value);
  }
  return given;
}

async function sourceOf(io: CommandIo, path: string | undefined): Promise<Uint8Array | "zeros"> {
  if (path === undefined || path === "/dev/stdin") return io.stdin;
  if (/^\/dev\/(zero|u?random)$/.test(path)) return "zeros";
  try {
    return await io.files.read(path);
  } catch (error) {
    throw new CommandFailure(`dd: failed to open '${path}': ${reasonOf(error)}\n`, 1);
  }
}

function contentOf(source: Uint8Array | "zeros", total: number): Uint8Array {
  return source === "zeros" ? new Uint8Array(total) : source.subarray(0, total);
}

function records(bytes: number, blockBytes: number): string {
  const whole = Math.floor(bytes / blockBytes);
  return `${whole}+${bytes > whole * blockBytes ? 1 : 0} records`;
}

const units: Readonly<Record<string, number>> = { "": 0, K: 1, M: 2, G: 3, T: 4 };

/** `10`, `4K`, `1M`, `1MiB`, `1MB`: bytes. */
function sizeOf(command: string, text: string): number {
  const [, digits, unit = "", kind] = /^(\d+)([kKMGT]?)(i?B)?$/.exec(text) ?? [];
  const power = units[unit.toUpperCase()];
  if (digits === undefined || power === undefined)
    throw new CommandFailure(`${command}: invalid number: '${text}'\n`, 1);
  return Number(digits) * (kind === "B" ? 1000 : 1024) ** power;
}
