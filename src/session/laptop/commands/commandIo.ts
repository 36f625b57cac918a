// What one run of a command of ours works with: its words, its files, its outputs and the service.

import type { LaptopService } from "./laptopService.ts";

export interface CommandIo {
  readonly args: readonly string[];
  /** What a pipe or `<` brought, as text. */
  readonly stdin: string;
  /** To the terminal at once where that is where it goes; otherwise handed to the shell when the command ends. */
  out(text: string): void;
  error(text: string): void;
  readonly outIsTerminal: boolean;
  readonly columns: number;
  readonly files: CommandFiles;
  readonly service: LaptopService;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface CommandFiles {
  /** Rejects where there is no such file. Paths are relative to the shell's place. */
  read(path: string): Promise<string>;
  write(path: string, content: string | Uint8Array): Promise<void>;
}

/** Resolves to the exit code. */
export type RunCommand = (io: CommandIo) => Promise<number>;

/** Wrong usage or a failure: what to print on standard error, and the exit code. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
