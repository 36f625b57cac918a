// Small programs of coreutils that just-bash does not have: yes, realpath, truncate, shuf.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { CommandFailure } from "../commandIo.ts";
import { newCommand } from "../newCommand.ts";
import { type OptionTable, readOptions, usage } from "../options.ts";

/** Chosen: a pipe's reader gets what was written when the writer has ended, so that there must be an end. */
const yesLines = 10_000;

export function newYes(_host: ShellHost): Command {
  return newCommand("yes", async (io) => {
    io.out(`${io.args.join(" ") || "y"}\n`.repeat(yesLines));
    return 0;
  });
}

const realpathTable: OptionTable = { command: "realpath", letters: "emsq" };

export function newRealpath(_host: ShellHost): Command {
  return newCommand("realpath", async (io) => {
    const options = readOptions(io.args, realpathTable);
    if (options.words.length === 0) throw usage(realpathTable, "missing operand");
    let exitCode = 0;
    for (const word of options.words) {
      const path = io.files.absolute(word);
      const needed = options.has("e") ? path : path.replace(/\/[^/]*$/, "") || "/";
      if (options.has("m") || (await io.files.find(needed)) !== null) io.out(`${path}\n`);
      else {
        io.error(`realpath: ${word}: No such file or directory\n`);
        exitCode = 1;
      }
    }
    return exitCode;
  });
}

const truncateTable: OptionTable = { command: "truncate", letters: "cs:", long: { size: "s:" } };
const units: Readonly<Record<string, number>> = { "": 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

export function newTruncate(_host: ShellHost): Command {
  return newCommand("truncate", async (io) => {
    const options = readOptions(io.args, truncateTable);
    const size = options.value("s");
    if (size === null) throw usage(truncateTable, "you must specify either '--size' or '--reference'");
    if (options.words.length === 0) throw usage(truncateTable, "missing file operand");
    const [, sign = "", amount = "", unit = ""] = /^([+-]?)(\d+)([KMG]?)$/.exec(size) ?? [];
    if (amount === "") throw new CommandFailure(`truncate: Invalid number: '${size}'\n`, 1);
    const bytes = Number(amount) * (units[unit] ?? 1);
    for (const path of options.words) {
      const found = await io.files.find(path);
      if (found === null && options.has("c")) continue;
      const old = found === null ? new Uint8Array() : await io.files.read(path);
      const wanted = sign === "" ? bytes : old.length + (sign === "+" ? bytes : -bytes);
      const content = new Uint8Array(Math.max(0, wanted));
      content.set(old.subarray(0, content.length));
      await io.files.write(path, content);
    }
    return 0;
  });
}

const shufTable: OptionTable = {
  command: "shuf",
  letters: "en:i:",
  long: { echo: "e", "head-count": "n:", "input-range": "i:" },
};

export function newShuf(host: ShellHost): Command {
  return newCommand("shuf", async (io) => {
    const options = readOptions(io.args, shufTable);
    const lines = await shufInput();
    for (let i = lines.length - 1; i > 0; i--) {
      const other = Math.floor(host.random() * (i + 1));
      [lines[i], lines[other]] = [lines[other] ?? "", lines[i] ?? ""];
    }
    const shown = lines.slice(0, Number(options.value("n") ?? lines.length));
    io.out(shown.map((line) => `${line}\n`).join(""));
    return 0;

    async function shufInput(): Promise<string[]> {
      if (options.has("e")) return [...options.words];
      const [, low, high] = /^(\d+)-(\d+)$/.exec(options.value("i") ?? "") ?? [];
      if (low !== undefined)
        return Array.from({ length: Number(high) - Number(low) + 1 }, (_, i) => String(Number(low) + i));
      const [path] = options.words;
      const text = path === undefined ? new TextDecoder().decode(io.stdin) : await io.files.readText(path);
      return text === "" ? [] : text.replace(/\n$/, "").split("\n");
    }
  });
}
