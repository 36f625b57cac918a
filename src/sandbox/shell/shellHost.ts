// What a shell needs of the place where it runs. Two places: the kernel of an execution environment, and the laptop,
// which runs the same image with no service around it.

import type { HttpFailure, HttpRequest, HttpResponse } from "../../model/http.ts";
import type { FileSystem } from "../files/fileSystem.ts";

export interface ShellHost {
  readonly files: FileSystem;
  /** Names of the commands that the image has beyond its base: `jq`, `git`, `aws`, … */
  readonly tools: ReadonlySet<string>;
  /** What the shell's process is born with. */
  readonly variables: Readonly<Record<string, string>>;
  /** Virtual time, ms since the epoch. */
  nowMs(): number;
  /** Seeded, from 0 up to but not including 1. */
  random(): number;
  /** Resolves when `ms` of virtual time have passed; rejects when `signal` is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** One HTTP exchange; resolves to a failure where no response came. Rejects when `signal` is aborted first. */
  exchange(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse | HttpFailure>;
  /** Console output, at once. */
  write(stream: "stdout" | "stderr", text: string): void;
  /** A statement is about to run. Resolves when the shell may go on. `file` is absolute, `line` counts from 1. */
  reachedLine(file: string, line: number): Promise<void>;
  /** A program was refused a change of the system at `path` (absolute). The file system tells of its own refusals. */
  refused(path: string, why: "EPERM"): void;
  /** A program other than the shell itself is about to run: charges what starting a process costs. */
  startedProgram(): void;
}
