// The AWS CLI's front: from its words to one operation of one service.

import type { CommandIo } from "../commandIo.ts";
import { type AwsOperation, awsUsage, readAwsParameters } from "./awsArguments.ts";

export interface AwsCli<Io extends CommandIo> {
  readonly services: Readonly<Record<string, Readonly<Record<string, AwsOperation<Io>>>>>;
  /** Why an operation that exists elsewhere does not here, by `service operation`. */
  readonly notHere: Readonly<Record<string, string>>;
  readonly help: string;
}

export async function runAws<Io extends CommandIo>(
  io: Io,
  { services, notHere, help }: AwsCli<Io>,
): Promise<number> {
  const [service, operation, ...rest] = skipGlobals(io.args, services);
  if (io.args.includes("--version")) {
    io.out("aws-cli/2 (virtual) two-curls\n");
    return 0;
  }
  if (service === "help" || operation === "help" || io.args.includes("--help") || rest.includes("help")) {
    io.out(help);
    return 0;
  }
  if (service === undefined) throw awsUsage("the following arguments are required: command");
  const operations = own(services, service);
  if (!operations) throw awsUsage(invalidChoice("command", services));
  if (operation === undefined) throw awsUsage("the following arguments are required: operation");
  const chosen = own(operations, operation);
  if (!chosen) throw awsUsage(notHere[`${service} ${operation}`] ?? invalidChoice("operation", operations));
  return chosen.run(readAwsParameters(rest, chosen), io);
}

/** `aws --region us-east-1 sqs …`: options before the command. */
function skipGlobals(
  args: readonly string[],
  services: Readonly<Record<string, unknown>>,
): readonly string[] {
  const [first, second] = args;
  if (first === undefined || !first.startsWith("--")) return args;
  const takesValue =
    !first.includes("=") && !first.startsWith("--no-") && second !== undefined && !own(services, second);
  return skipGlobals(args.slice(takesValue ? 2 : 1), services);
}

function invalidChoice(what: string, choices: Readonly<Record<string, unknown>>): string {
  return `argument ${what}: Invalid choice, valid choices here are:\n\n${Object.keys(choices)
    .map((name) => `  ${name}\n`)
    .join("")}`;
}

export function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
