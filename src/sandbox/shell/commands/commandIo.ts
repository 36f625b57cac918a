// What one run of a command of ours works with: its words, its files, its outputs. The laptop's commands and a
// container's are written against it alike.

import type { CommandFiles } from "./commandFiles.ts";

export interface CommandIo {
  readonly args: readonly string[];
  readonly variables: ReadonlyMap<string, string>;
  /** What a pipe or `<` brought. */
  readonly stdin: Uint8Array;
  out(output: string | Uint8Array): void;
  error(text: string): void;
  readonly outIsTerminal: boolean;
  readonly files: CommandFiles;
  /** Aborted by Ctrl-C, `timeout`, and the end of the process. */
  readonly signal: AbortSignal;
}

/** Resolves to the exit code. */
export type RunCommand<Io extends CommandIo = CommandIo> = (io: Io) => Promise<number>;

/** Wrong usage or a failure: what to print on standard error, and the exit code. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** One byte in each character, as just-bash has bytes in strings. */
export function bytesOfBinary(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

const sliceBytes = 8192;

export function binaryOfBytes(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += sliceBytes) {
    binary += String.fromCharCode(...bytes.subarray(i, i + sliceBytes));
  }
  return binary;
}
