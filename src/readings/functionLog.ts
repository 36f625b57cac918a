// The function's log as CloudWatch has it: what the processes wrote, between the platform's own lines.

import type { Entry } from "../model/entry.ts";
import type { EnvironmentId, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";

export interface FunctionLog {
  /** In order of time; only the last `logLimit` are kept. */
  lines: LogLine[];
  /** How many lines there were, kept or not: tells a follower where it is. */
  count: number;
}

export interface LogLine {
  readonly at: VirtualTime;
  readonly environmentId: EnvironmentId;
  readonly requestId: RequestId | null;
  readonly from: "platform" | "stdout" | "stderr";
  /** Without a line break at its end. */
  readonly text: string;
}

export const logLimit = 5000;

export function newFunctionLog(): FunctionLog {
  return { lines: [], count: 0 };
}

export function readLog(_log: FunctionLog, _entry: Entry, _world: World): void {}
