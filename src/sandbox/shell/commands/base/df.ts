// df: how full /tmp is. The root file system is there too, full and read-only.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { CommandFailure } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { type OptionTable, readOptions } from "../options.ts";

const table: OptionTable = {
  command: "df",
  letters: "hkTaP",
  long: { "human-readable": "h", all: "a", portability: "P" },
};

interface Volume {
  readonly device: string;
  readonly totalBytes: number;
  readonly usedBytes: number;
  readonly mountedOn: string;
}

export function newDf({ files }: ShellHost): Command {
  return newCommand("df", async (io) => {
    const options = readOptions(io.args, table);
    const volumes: readonly Volume[] = [
      { device: "/dev/root", totalBytes: rootBytes, usedBytes: rootBytes, mountedOn: "/" },
      {
        device: "/dev/vdb",
        totalBytes: files.tmpLimitBytes,
        usedBytes: files.tmpUsedBytes,
        mountedOn: "/tmp",
      },
    ];
    const shown = new Set<Volume>();
    let exitCode = 0;
    for (const word of options.words) {
      const path = io.files.absolute(word);
      const volume = volumes[path === "/tmp" || path.startsWith("/tmp/") ? 1 : 0];
      if (volume && (await io.files.find(word))) shown.add(volume);
      else {
        io.error(`df: ${word}: No such file or directory\n`);
        exitCode = 1;
      }
    }
    if (options.words.length > 0 && shown.size === 0) throw new CommandFailure("", exitCode);
    io.out(lines(options.words.length > 0 ? [...shown] : volumes, options.has("h")));
    return exitCode;
  });
}

/** Chosen: an image of this size, packed to the last block. */
const rootBytes = 512 * 1024 * 1024;

function lines(volumes: readonly Volume[], isHuman: boolean): string {
  const amount = (bytes: number) => (isHuman ? human(bytes) : String(Math.ceil(bytes / 1024)));
  const head = isHuman ? ["Size", "Used", "Avail"] : ["1K-blocks", "Used", "Available"];
  const rows = [
    ["Filesystem", ...head, "Use%", "Mounted on"],
    ...volumes.map(({ device, totalBytes, usedBytes, mountedOn }) => [
      device,
      amount(totalBytes),
      amount(usedBytes),
      amount(totalBytes - usedBytes),
      `${Math.ceil((usedBytes / totalBytes) * 100)}%`,
      mountedOn,
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max([14, 5, 5, 5, 4][column] ?? 0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, i) =>
        i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0),
      );
      return `${cells.join(" ")}\n`;
    })
    .join("");
}

/** As `df -h`: rounded up, one decimal below ten. */
function human(bytes: number): string {
  const units = ["", "K", "M", "G"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  const rounded = value < 10 && unit > 0 ? (Math.ceil(value * 10) / 10).toFixed(1) : String(Math.ceil(value));
  return rounded + (units[unit] ?? "");
}
