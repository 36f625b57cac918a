// The AWS CLI's command line: `--option value` pairs and positional words, with its own errors.

import { CommandFailure } from "../../../sandbox/shell/commands/commandIo.ts";
import type { CommandIo } from "./commandIo.ts";

export interface AwsOperation {
  /** Option names without dashes; those in `flags` take no value. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly flags?: readonly string[];
  /** Names of words without an option, in order: `outfile`. */
  readonly positional?: readonly string[];
  run(parameters: AwsParameters, io: CommandIo): Promise<number>;
}

export interface AwsParameters {
  /** The value of an option or positional word, `null` where it was not given. */
  value(name: string): string | null;
  /** All values of an option that takes several. */
  values(name: string): readonly string[];
  has(flag: string): boolean;
}

const globalOptions = ["region", "output", "profile", "color", "cli-read-timeout", "cli-connect-timeout"];
const globalFlags = ["no-cli-pager", "debug", "no-sign-request", "no-paginate"];

export function readAwsParameters(args: readonly string[], operation: AwsOperation): AwsParameters {
  const given = new Map<string, string[]>();
  const flags = new Set([...(operation.flags ?? []), ...globalFlags]);
  const options = new Set([...operation.required, ...operation.optional, ...globalOptions]);
  const words: string[] = [];
  const unknown: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? "";
    if (!word.startsWith("--") || word === "--") {
      words.push(word);
      continue;
    }
    const [name = "", ...inline] = word.slice(2).split("=");
    if (flags.has(name)) given.set(name, []);
    else if (options.has(name)) {
      const values = inline.length > 0 ? [inline.join("=")] : [];
      while (inline.length === 0 && i + 1 < args.length && !(args[i + 1] ?? "").startsWith("--")) {
        values.push(args[(i += 1)] ?? "");
        if (!takesSeveral(name)) break;
      }
      if (values.length === 0) throw awsUsage(`argument --${name}: expected one argument`);
      given.set(name, values);
    } else {
      unknown.push(word);
    }
  }
  const positional = operation.positional ?? [];
  positional.forEach((name, i) => words[i] !== undefined && given.set(name, [words[i]]));
  const missing = [...operation.required.map((name) => `--${name}`), ...positional].filter(
    (name) => !given.has(name.replace(/^--/, "")),
  );
  if (missing.length > 0) throw awsUsage(`the following arguments are required: ${missing.join(", ")}`);
  unknown.push(...words.slice(positional.length));
  if (unknown.length > 0) throw awsUsage(`Unknown options: ${unknown.join(", ")}`);
  const output = given.get("output")?.[0] ?? "json";
  if (output !== "json") throw awsUsage("only --output json is supported here; jq does the rest");
  return {
    value: (name) => given.get(name)?.[0] ?? null,
    values: (name) => given.get(name) ?? [],
    has: (flag) => given.has(flag),
  };
}

function takesSeveral(name: string): boolean {
  return name === "attribute-names" || name === "log-stream-names";
}

/** Wrong usage: 252, as the CLI's parser has it. */
export function awsUsage(what: string): CommandFailure {
  return new CommandFailure(
    `\nusage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\nTo see what is supported here, you can run:\n\n  aws help\n\naws: [ERROR]: ${what}\n`,
    252,
  );
}

/** The service refused: 254. */
export function awsError(code: string, operation: string, message: string): CommandFailure {
  return new CommandFailure(
    `\nAn error occurred (${code}) when calling the ${operation} operation: ${message}\n`,
    254,
  );
}

/** `file://event.json` and `fileb://event.json` are read, anything else is the text itself. */
export async function parameterText(value: string, option: string, io: CommandIo): Promise<string> {
  const path = /^fileb?:\/\/(.*)$/.exec(value)?.[1];
  if (path === undefined) return value;
  try {
    return await io.files.readText(path);
  } catch {
    throw awsUsage(
      `Error parsing parameter '--${option}': Unable to load paramfile ${value}: [Errno 2] No such file or directory: '${path}'`,
    );
  }
}

/** As the CLI prints a response. */
export function awsJson(value: unknown): string {
  return `${JSON.stringify(value, null, 4)}\n`;
}

/** The JSON object that a body holds; `{}` for anything else. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
