// uname, nproc: what a program learns of the machine below it.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../shellHost.ts";
import { newCommand } from "../newCommand.ts";
import { type OptionTable, readOptions, usage } from "../options.ts";

/** A kernel that Lambda's environments of Amazon Linux 2023 run on; its build is of no meaning here. */
const fields: readonly [letter: string, value: string][] = [
  ["s", "Linux"],
  ["n", "169.254.100.1"],
  ["r", "5.10.240-263.970.amzn2.x86_64"],
  ["v", "#1 SMP"],
  ["m", "x86_64"],
  ["p", "x86_64"],
  ["i", "x86_64"],
  ["o", "GNU/Linux"],
];

const unameTable: OptionTable = {
  command: "uname",
  letters: "asnrvmpio",
  long: {
    all: "a",
    "kernel-name": "s",
    nodename: "n",
    "kernel-release": "r",
    "kernel-version": "v",
    machine: "m",
    processor: "p",
    "hardware-platform": "i",
    "operating-system": "o",
  },
};

export function newUname({ variables }: ShellHost): Command {
  return newCommand("uname", async (io) => {
    const options = readOptions(io.args, unameTable);
    const [word] = options.words;
    if (word !== undefined) throw usage(unameTable, `extra operand '${word}'`);
    const wanted = fields.filter(([letter]) => options.has("a") || options.has(letter));
    const shown = (wanted.length > 0 ? wanted : fields.slice(0, 1)).map(([letter, value]) =>
      letter === "n" ? (variables["HOSTNAME"] ?? value) : value,
    );
    io.out(`${shown.join(" ")}\n`);
    return 0;
  });
}

const nprocTable: OptionTable = {
  command: "nproc",
  letters: "xi:",
  long: { all: "x", ignore: "i" },
};

/** Up to which memory (MB) an environment has how many processors; 1,769 MB are worth one, and there are two at least
 *  (measured by others: https://www.sentiatechblog.com/aws-re-invent-2020-day-3-optimizing-lambda-cost-with-multi-threading). */
const processors: readonly [memoryMb: number, count: number][] = [
  [3008, 2],
  [5307, 3],
  [7076, 4],
  [8845, 5],
];

export function newNproc({ variables }: ShellHost): Command {
  return newCommand("nproc", async (io) => {
    const options = readOptions(io.args, nprocTable);
    const [word] = options.words;
    if (word !== undefined) throw usage(nprocTable, `extra operand '${word}'`);
    const memoryMb = Number(variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] ?? 0);
    const count = processors.find(([limit]) => memoryMb <= limit)?.[1] ?? 6;
    io.out(`${Math.max(1, count - Number(options.value("i") ?? 0))}\n`);
    return 0;
  });
}
