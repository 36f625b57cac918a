// date: the time of the scenario. The zone is UTC, as it is in an execution environment unless TZ says otherwise.

import type { Command } from "just-bash/browser";
import type { ShellHost } from "../../../shellHost.ts";
import { CommandFailure } from "../../commandIo.ts";
import type { CommandFiles } from "../../commandFiles.ts";
import { newCommand } from "../../newCommand.ts";
import { type GivenOptions, type OptionTable, readOptions, usage } from "../../options.ts";
import { formatDate } from "./dateFormat.ts";
import { readDate } from "./dateText.ts";

const table: OptionTable = {
  command: "date",
  letters: "d:r:uRI",
  long: {
    date: "d:",
    reference: "r:",
    utc: "u",
    universal: "u",
    "rfc-email": "R",
    "iso-8601": "I::",
    "rfc-3339": "3:",
  },
};

const isoFormats: Readonly<Record<string, string>> = {
  date: "%Y-%m-%d",
  hours: "%Y-%m-%dT%H%:z",
  minutes: "%Y-%m-%dT%H:%M%:z",
  seconds: "%Y-%m-%dT%H:%M:%S%:z",
  ns: "%Y-%m-%dT%H:%M:%S,%N%:z",
};
const rfc3339Formats: Readonly<Record<string, string>> = {
  date: "%Y-%m-%d",
  seconds: "%Y-%m-%d %H:%M:%S%:z",
  ns: "%Y-%m-%d %H:%M:%S.%N%:z",
};

export function newDate(host: ShellHost): Command {
  return newCommand("date", async (io) => {
    // A letter whose value is optional is more than readOptions knows, and there is but this one.
    const args = io.args.map((each) => each.replace(/^-I(?=.)/, "--iso-8601="));
    const options = readOptions(args, table);
    const formats = options.words.filter((each) => each.startsWith("+"));
    const [word] = options.words.filter((each) => !each.startsWith("+"));
    // Setting the clock is no container's right.
    if (word !== undefined) throw new CommandFailure(`date: invalid date '${word}'\n`, 1);
    const [format = formatOf(options), more] = formats.map((each) => each.slice(1));
    if (more !== undefined) throw usage(table, `extra operand '+${more}'`);
    io.out(`${formatDate(await timeOf(options, host.nowMs(), io.files), format)}\n`);
    return 0;
  });
}

async function timeOf(options: GivenOptions, nowMs: number, files: CommandFiles): Promise<number> {
  const reference = options.value("r");
  if (reference !== null) {
    const found = await files.find(reference);
    if (found === null) throw new CommandFailure(`date: ${reference}: No such file or directory\n`, 1);
    return found.modifiedMs;
  }
  const text = options.value("d");
  if (text === null) return nowMs;
  const time = readDate(text, nowMs);
  if (time === null) throw new CommandFailure(`date: invalid date '${text}'\n`, 1);
  return time;
}

function formatOf(options: GivenOptions): string {
  if (options.has("R")) return "%a, %d %b %Y %H:%M:%S %z";
  if (options.has("3")) return named(rfc3339Formats, options.value("3") ?? "", "--rfc-3339");
  if (options.has("I")) return named(isoFormats, options.value("I") ?? "date", "--iso-8601");
  return "%a %b %e %H:%M:%S %Z %Y";
}

function named(formats: Readonly<Record<string, string>>, name: string, option: string): string {
  const [, format] = Object.entries(formats).find(([each]) => name !== "" && each.startsWith(name)) ?? [];
  if (format === undefined) throw usage(table, `invalid argument '${name}' for '${option}'`);
  return format;
}
