// aws logs tail.

import type { SentLogLine } from "../../../wire/laptopPort.ts";
import { type AwsOperation, awsError, awsUsage } from "../../../sandbox/shell/commands/aws/awsArguments.ts";
import type { CommandIo } from "./commandIo.ts";

export const tail: AwsOperation<CommandIo> = {
  required: [],
  optional: ["since", "format", "filter-pattern"],
  flags: ["follow"],
  positional: ["group_name"],
  async run(parameters, io) {
    const group = parameters.value("group_name");
    const deployed = await io.service.deployedFunction(io.signal);
    if (!deployed || group !== `/aws/lambda/${deployed.configuration.functionName}`) {
      throw awsError(
        "ResourceNotFoundException",
        "FilterLogEvents",
        "The specified log group does not exist.",
      );
    }
    const format = parameters.value("format") ?? "detailed";
    if (format !== "detailed" && format !== "short" && format !== "json") {
      throw awsUsage(`argument --format: Invalid choice, valid choices are: detailed, short, json`);
    }
    const pattern = parameters.value("filter-pattern") ?? "";
    const range = { sinceMs: sinceMs(parameters.value("since") ?? "10m"), follow: parameters.has("follow") };
    await io.service.logs(range, io.signal, (lines) => {
      const wanted = lines.filter(({ text }) => text.includes(pattern));
      io.out(wanted.map((line) => lineText(line, format, io.outIsTerminal)).join(""));
    });
    return 0;
  },
};

/** `30s`, `5m`, `1h`, `2d`, `1w`, or an ISO time of the scenario. */
function sinceMs(text: string): number {
  const [, count, unit] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) {
    const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
    return Number(count) * (units[unit] ?? 1) * 1000;
  }
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw awsUsage(`argument --since: cannot be read as a time: ${text}`);
  return Math.max(0, Date.now() - time);
}

function lineText({ epochMs, stream, text }: SentLogLine, format: string, coloured: boolean): string {
  const colour = (code: number, part: string) => (coloured ? `\u001b[${code}m${part}\u001b[0m` : part);
  const [date = ""] = new Date(epochMs).toISOString().split(".");
  if (format === "short") return `${colour(32, date)} ${text}\n`;
  const time = colour(32, `${date}.${String(Math.floor(epochMs % 1000)).padStart(3, "0")}000+00:00`);
  return `${time} ${colour(36, stream)} ${format === "json" ? prettyJson(text) : text}\n`;
}

function prettyJson(text: string): string {
  try {
    return `\n${JSON.stringify(JSON.parse(text), null, 4)}`;
  } catch {
    return text;
  }
}
