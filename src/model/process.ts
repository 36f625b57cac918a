// What goes into a process of an execution environment and what comes out of it. The engine knows no more of a sandbox.

import type { CpuModel, Guest } from "./functionConfiguration.ts";
import type { HttpFailure, HttpRequest, HttpResponse } from "./http.ts";
import type { EnvironmentId } from "./id.ts";
import type { VirtualTime } from "./time.ts";

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
  /** What an earlier process of this environment left in /tmp. */
  readonly tmp: readonly TmpFile[];
  readonly tmpLimitBytes: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly cpuModel: CpuModel;
}

/** A file below /tmp. Content is base64. */
export interface TmpFile {
  /** Absolute: `/tmp/cache/page.html`. */
  readonly path: string;
  readonly base64: string;
}

/** The process goes on: answers arrived, or a timer is due (whatever is due at `now` fires). */
export interface ProcessResume {
  readonly now: VirtualTime;
  readonly answers: readonly ExchangeAnswer[];
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
  | { readonly kind: "changedTmp"; readonly path: string; readonly base64: string | null }
  | { readonly kind: "exited"; readonly exit: ProcessExit };

export type ProcessExit = { readonly code: number } | { readonly signal: "SIGKILL" | "SIGSEGV" };

/** Everything that one turn of a process did, told when it has parked: it waits for the engine now. */
export interface ProcessTurn {
  readonly outputs: readonly ProcessOutput[];
  /** CPU time on a full core, ms. */
  readonly cpuMs: number;
  /** When its next timer is due; `null`: it has none. */
  readonly wakeAt: VirtualTime | null;
}
