// Who runs processes, and what they tell. The same shapes as the engine's: this room does not know the engine.

import type { EnvironmentId } from "../model/id.ts";
import type { ProcessOutput, ProcessResume, ProcessStart, ProcessTurn } from "../model/process.ts";

export interface Sandboxes {
  /** It may run ahead to the end of its first turn, as long as nobody is told before `start`. */
  prepare(start: ProcessStart): void;
  start(start: ProcessStart): void;
  resume(environmentId: EnvironmentId, process: number, resume: ProcessResume): void;
  end(environmentId: EnvironmentId, process: number): void;
}

export interface SandboxListener {
  output(environmentId: EnvironmentId, process: number, output: ProcessOutput): void;
  /** `crowded`: more processes computed at once than there are cores. */
  parked(environmentId: EnvironmentId, process: number, turn: ProcessTurn, crowded: boolean): void;
  /** It has computed for longer than anyone can wait, in real time; it may park later, or never. */
  stalled(environmentId: EnvironmentId, process: number): void;
  lost(environmentId: EnvironmentId, process: number, why: string): void;
}
