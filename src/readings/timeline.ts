// A row per environment: what it did when.
//
//   env-1  ▒▒▒▓▓▓█████░░░░░░░░░░░████░░░░░     download · boot · init · invoke · frozen

import type { Entry } from "../model/entry.ts";
import type { EnvironmentId, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";

export interface Timeline {
  readonly rows: Map<EnvironmentId, TimelineRow>;
  /** Steps of the number of concurrent invocations. */
  concurrency: readonly { readonly at: VirtualTime; readonly count: number }[];
}

export interface TimelineRow {
  readonly environmentId: EnvironmentId;
  readonly spans: readonly TimelineSpan[];
}

export type SpanKind =
  | "download"
  | "boot"
  | "init"
  | "invoke"
  | "frozen"
  | "thaw"
  | "timedOut"
  | "crashed"
  | "shuttingDown";

export interface TimelineSpan {
  readonly kind: SpanKind;
  readonly from: VirtualTime;
  /** `null` while it lasts. */
  readonly to: VirtualTime | null;
  readonly requestId: RequestId | null;
}

export function newTimeline(): Timeline {
  return { rows: new Map(), concurrency: [] };
}

export function readTimeline(_timeline: Timeline, _entry: Entry, _world: World): void {}
