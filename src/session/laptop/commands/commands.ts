// The laptop's own commands, as just-bash takes them.

import { type Command, defineCommand, type ExecResult, type ResolvedCommandContext } from "just-bash/browser";
import { terminalFdsVariable } from "../shell/liveOutput.ts";
import { runAws } from "./aws.ts";
import { CommandFailure, type CommandIo, type RunCommand } from "./commandIo.ts";
import { runCurl } from "./curl.ts";
import { runHelp } from "./help.ts";
import { runHey } from "./hey.ts";
import { runClear, runHostname, runTty, runUname, runWhoami } from "./identity.ts";
import type { LaptopService } from "./laptopService.ts";

const commands: Readonly<Record<string, RunCommand>> = {
  aws: runAws,
  clear: runClear,
  curl: runCurl,
  help: runHelp,
  hey: runHey,
  hostname: runHostname,
  tty: runTty,
  uname: runUname,
  whoami: runWhoami,
};

export const commandNames: readonly string[] = Object.keys(commands);

/** Commands that reach `service` and write to the terminal with `write`. `signal` is that of the line that runs. */
export function newCommands(
  service: LaptopService,
  write: (text: string) => void,
  signal: () => AbortSignal,
): Command[] {
  return Object.entries(commands).map(([name, run]) =>
    defineCommand(name, (args, context) => execute(run, args, context, { service, write, signal: signal() })),
  );
}

interface Surroundings {
  readonly service: LaptopService;
  readonly write: (text: string) => void;
  readonly signal: AbortSignal;
}

async function execute(
  run: RunCommand,
  args: string[],
  context: ResolvedCommandContext,
  { service, write, signal }: Surroundings,
): Promise<ExecResult> {
  const terminalFds = context.env.get(terminalFdsVariable) ?? "";
  const { fs, cwd } = context;
  let stdout = "";
  let stderr = "";
  const io: CommandIo = {
    args,
    stdin: textOf(String(context.stdin)),
    out: terminalFds.includes("1") ? write : (text) => (stdout += text),
    error: terminalFds.includes("2") ? write : (text) => (stderr += text),
    outIsTerminal: terminalFds.includes("1"),
    columns: Number(context.env.get("COLUMNS")) || 80,
    files: {
      read: (path) => fs.readFile(fs.resolvePath(cwd, path)),
      write: (path, content) => fs.writeFile(fs.resolvePath(cwd, path), content),
    },
    service,
    signal: context.signal ? AbortSignal.any([signal, context.signal]) : signal,
  };
  try {
    return { exitCode: await run(io), stdout, stderr };
  } catch (error) {
    // Ctrl-C, or `timeout`: what it says next is nobody's business any more.
    if (io.signal.aborted) return { exitCode: 130, stdout, stderr };
    io.error(error instanceof CommandFailure ? error.message : `${String(error)}\n`);
    return { exitCode: error instanceof CommandFailure ? error.exitCode : 1, stdout, stderr };
  }
}

// A pipe's bytes come as a string with a byte in each character.
function textOf(bytes: string): string {
  if (/[^\0-\xff]/.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (each) => each.charCodeAt(0)));
}
