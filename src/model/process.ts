// What goes into a process of an execution environment and what comes out of it. The engine knows no more of a sandbox.

import type { CpuModel, Guest } from "./functionConfiguration.ts";
import type { HttpFailure, HttpRequest, HttpResponse } from "./http.ts";
import type { EnvironmentId, ShellId } from "./id.ts";
import type { VirtualTime } from "./time.ts";
import type { TmpChange } from "./tmpChange.ts";

/** All that a process is born with. */
export interface ProcessStart {
  readonly environmentId: EnvironmentId;
  readonly process: number;
  readonly now: VirtualTime;
  /** Feeds Math.random, crypto.randomUUID and the like inside. */
  readonly seed: number;
  readonly guest: Guest;
  /** Text files of the read-only root by absolute path: `/var/task/handler.mjs`. */
  readonly files: Readonly<Record<string, string>>;
  /** What a container's image adds to its files; `null` for other guests. */
  readonly image: ImageStart | null;
  /** What an earlier process of this environment left in /tmp. */
  readonly tmp: readonly TmpFile[];
  readonly tmpLimitBytes: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly cpuModel: CpuModel;
  /** A script's lines are told, each with a turn of its own. */
  readonly tellsLines: boolean;
}

/** How an image is started. */
export interface ImageStart {
  /** ENTRYPOINT and CMD. */
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  /** Paths of files with an x bit. */
  readonly executables: readonly string[];
  /** Commands beyond those of the base image. */
  readonly tools: readonly string[];
}

/** A file below /tmp. Content is base64. */
export interface TmpFile {
  /** Absolute: `/tmp/cache/page.html`. */
  readonly path: string;
  readonly base64: string;
  readonly mode: number;
}

/** The process goes on: answers arrived, something was typed, or a timer is due (whatever is due at `now` fires). */
export interface ProcessResume {
  readonly now: VirtualTime;
  readonly answers: readonly ExchangeAnswer[];
  readonly typed: readonly ShellInput[];
  /** Frozen: what was typed runs, no timer fires. */
  readonly isFrozen: boolean;
}

/** What the person does at a shell; `text` is `null` for Ctrl-C. */
export interface ShellInput {
  readonly shell: ShellId;
  readonly text: string | null;
}

export interface ExchangeAnswer {
  readonly exchange: number;
  readonly answer: HttpResponse | HttpFailure;
}

export type ProcessOutput =
  | { readonly kind: "wrote"; readonly stream: "stdout" | "stderr"; readonly text: string }
  | { readonly kind: "requested"; readonly exchange: number; readonly request: HttpRequest }
  /** The client gave up on the exchange (abort); an answer would no longer be read. */
  | { readonly kind: "abandoned"; readonly exchange: number }
  | ({ readonly kind: "changedTmp" } & TmpChange)
  /** A script is about to run this line (from 1) of a file of its image. */
  | { readonly kind: "reachedLine"; readonly file: string; readonly line: number }
  /** A write that the system refused. */
  | { readonly kind: "refusedWrite"; readonly path: string; readonly why: RefusedWrite }
  | { readonly kind: "shellWrote"; readonly shell: ShellId; readonly text: string }
  /** The shell waits for the next line; the prompt is what it shows then. */
  | { readonly kind: "shellPrompted"; readonly shell: ShellId; readonly prompt: string }
  | { readonly kind: "exited"; readonly exit: ProcessExit };

/** The root is read-only, /tmp is full, or only root may change that. */
export type RefusedWrite = "EROFS" | "ENOSPC" | "EPERM";

export type ProcessExit =
  | { readonly code: number }
  | { readonly signal: "SIGKILL" | "SIGSEGV" }
  /** It was never executed: `fork/exec /startup.sh: permission denied`. */
  | { readonly notExecuted: string; readonly why: ExecFailure };

export type ExecFailure =
  | "permission denied"
  | "exec format error"
  | "no such file or directory"
  | "not a directory";

/** Everything that one turn of a process did, told when it has parked: it waits for the engine now. */
export interface ProcessTurn {
  readonly outputs: readonly ProcessOutput[];
  /** CPU time on a full core, ms. */
  readonly cpuMs: number;
  /** When its next timer is due; `null`: it has none. */
  readonly wakeAt: VirtualTime | null;
}
