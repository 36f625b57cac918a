// What the engine asks of whoever runs processes.

import type { EnvironmentId } from "../model/id.ts";
import type { ProcessOutput, ProcessResume, ProcessStart, ProcessTurn } from "../model/process.ts";

export interface Sandboxes {
  /** A process will be started like this, if nothing comes in between. It may run ahead to the end of its first turn,
   *  as long as nobody is told before it is started: else a hundred cold starts would wait for one another. */
  prepare(start: ProcessStart): void;
  start(start: ProcessStart): void;
  resume(environmentId: EnvironmentId, process: number, resume: ProcessResume): void;
  /** Ends it whatever it does. Nothing comes from it any more. */
  end(environmentId: EnvironmentId, process: number): void;
}

/** What the sandboxes tell the engine. Each `start` and `resume` is answered by one `parked`, unless it hangs. */
export interface SandboxListener {
  /** Ahead of the end of the turn: what it wrote, on the console or to /tmp. */
  output(environmentId: EnvironmentId, process: number, output: ProcessOutput): void;
  /** `crowded`: more processes computed at once than there are cores, so that its measured time means nothing. */
  parked(environmentId: EnvironmentId, process: number, turn: ProcessTurn, crowded: boolean): void;
  /** It has computed for longer than anyone can wait, in real time; it may park later, or never. */
  stalled(environmentId: EnvironmentId, process: number): void;
  lost(environmentId: EnvironmentId, process: number, why: string): void;
}
