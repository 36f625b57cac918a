// A program of ours as a command of just-bash.

import { type Command, defineCommand, type ExecResult, type ResolvedCommandContext } from "just-bash/browser";
import { CommandFiles } from "./commandFiles.ts";
import {
  binaryOfBytes,
  bytesOfBinary,
  CommandFailure,
  type CommandIo,
  type RunCommand,
} from "./commandIo.ts";

export function newCommand(name: string, run: RunCommand): Command {
  return newCommandIn(name, run, (io) => io);
}

/** `surround` adds what the place gives beside what every command has. */
export function newCommandIn<Io extends CommandIo>(
  name: string,
  run: RunCommand<Io>,
  surround: (io: CommandIo) => Io,
): Command {
  return defineCommand(name, (args, context) => execute(name, run, surround, args, context));
}

async function execute<Io extends CommandIo>(
  name: string,
  run: RunCommand<Io>,
  surround: (io: CommandIo) => Io,
  args: readonly string[],
  { fs, cwd, env, stdin, signal }: ResolvedCommandContext,
): Promise<ExecResult> {
  const out: (string | Uint8Array)[] = [];
  let stderr = "";
  const io = surround({
    args,
    variables: env,
    stdin: bytesOfStdin(String(stdin)),
    out: (output) => void out.push(output),
    error: (text) => (stderr += text),
    outIsTerminal: false,
    files: new CommandFiles(fs, cwd),
    signal: signal ?? new AbortController().signal,
  });
  try {
    const exitCode = await run(io);
    return { ...stdoutOf(out), stderr, exitCode };
  } catch (error) {
    // Ctrl-C, or `timeout`: what it says next is nobody's business any more.
    if (io.signal.aborted) return { ...stdoutOf(out), stderr, exitCode: 130 };
    io.error(error instanceof CommandFailure ? error.message : `${name}: ${String(error)}\n`);
    const exitCode = error instanceof CommandFailure ? error.exitCode : 1;
    return { ...stdoutOf(out), stderr, exitCode };
  }
}

// A pipe's bytes come as a string with a byte in each character; other text is text.
function bytesOfStdin(stdin: string): Uint8Array {
  return /[^\0-\xff]/.test(stdin) ? new TextEncoder().encode(stdin) : bytesOfBinary(stdin);
}

function stdoutOf(out: readonly (string | Uint8Array)[]): Pick<ExecResult, "stdout" | "stdoutKind"> {
  if (out.every((each) => typeof each === "string")) return { stdout: out.join(""), stdoutKind: "text" };
  const encoder = new TextEncoder();
  const bytes = out.map((each) => binaryOfBytes(typeof each === "string" ? encoder.encode(each) : each));
  return { stdout: bytes.join(""), stdoutKind: "bytes" };
}
