// A row per environment: what it did when.
//
//   env-1  ▒▒▒▓▓▓█████░░░░░░░░░░░████░░░░░     download · boot · init · invoke · frozen

import type { Entry, InvocationOutcome } from "../model/entry.ts";
import type { EnvironmentId, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { forgetGone, keepLast, withLast } from "./keepLast.ts";

export interface Timeline {
  /** In order of launch; the oldest rows of environments that are gone are dropped beyond `environmentsKept`. */
  readonly rows: Map<EnvironmentId, TimelineRow>;
  /** Steps of the number of concurrent invocations; grows in place, the last `stepLimit` and some are kept. */
  readonly concurrency: ConcurrencyStep[];
  /** Counts the changes: tells a view that there is something new. */
  revision: number;
}

export interface ConcurrencyStep {
  readonly at: VirtualTime;
  readonly count: number;
}

export interface TimelineRow {
  readonly environmentId: EnvironmentId;
  readonly version: number;
  readonly launchedAt: VirtualTime;
  /** `null` while it lives. */
  readonly goneAt: VirtualTime | null;
  /** In order of time; only the last `spanLimit` are kept. */
  readonly spans: readonly TimelineSpan[];
}

export type SpanKind =
  | "download"
  | "boot"
  | "init"
  | "invoke"
  | "frozen"
  | "thaw"
  /** No process since a timeout or a crash, until the next invocation. */
  | "timedOut"
  | "crashed"
  | "shuttingDown";

export interface TimelineSpan {
  readonly kind: SpanKind;
  readonly from: VirtualTime;
  /** `null` while it lasts. */
  readonly to: VirtualTime | null;
  /** Of `invoke`, and of an `init` that is repeated inside an invocation. */
  readonly requestId: RequestId | null;
  /** Of an `invoke` that is over. */
  readonly outcome: InvocationOutcome | null;
}

export const spanLimit = 400;
export const stepLimit = 4000;

export function newTimeline(): Timeline {
  return { rows: new Map(), concurrency: [], revision: 0 };
}

export function readTimeline(timeline: Timeline, entry: Entry, world: World): void {
  readConcurrency(timeline, entry, world);
  const turnTo = (id: EnvironmentId, kind: SpanKind, requestId: RequestId | null = null): void =>
    changeRow(timeline, id, (spans) =>
      withLast(
        closed(spans, entry.at),
        { kind, from: entry.at, to: null, requestId, outcome: null },
        spanLimit,
      ),
    );

  switch (entry.type) {
    case "environment.launched": {
      const { environmentId, version, at: launchedAt } = entry;
      timeline.rows.set(environmentId, { environmentId, version, launchedAt, goneAt: null, spans: [] });
      forgetGone(timeline.rows, world);
      return turnTo(environmentId, "download");
    }
    case "environment.downloaded":
      return turnTo(entry.environmentId, "boot");
    case "environment.initStarted":
      return turnTo(entry.environmentId, "init", runningId(entry.environmentId, world));
    case "environment.initEnded": {
      if (entry.status !== "success") {
        return turnTo(entry.environmentId, entry.status === "timeout" ? "timedOut" : "crashed");
      }
      if (entry.phase === "invoke") {
        return turnTo(entry.environmentId, "invoke", runningId(entry.environmentId, world));
      }
      return changeRow(timeline, entry.environmentId, (spans) => closed(spans, entry.at));
    }
    case "invocation.started":
      return turnTo(entry.environmentId, "invoke", entry.requestId);
    case "invocation.ended":
      return changeRow(timeline, entry.environmentId, (spans) => closed(spans, entry.at, entry.outcome));
    case "environment.frozen":
      return turnTo(entry.environmentId, "frozen");
    case "environment.thawing":
      return turnTo(entry.environmentId, "thaw");
    case "environment.thawed":
      return changeRow(timeline, entry.environmentId, (spans) => closed(spans, entry.at));
    case "environment.reset":
      return turnTo(entry.environmentId, entry.reason === "timeout" ? "timedOut" : "crashed");
    case "environment.shuttingDown":
      return turnTo(entry.environmentId, "shuttingDown");
    case "environment.shutDown": {
      changeRow(timeline, entry.environmentId, (spans) => closed(spans, entry.at));
      const row = timeline.rows.get(entry.environmentId);
      if (row) timeline.rows.set(entry.environmentId, { ...row, goneAt: entry.at });
      return;
    }
  }
}

function readConcurrency(timeline: Timeline, { at }: Entry, world: World): void {
  const { concurrency } = timeline;
  const last = concurrency.at(-1);
  if (world.concurrency === (last?.count ?? 0)) return;
  // A hundred at once are one step.
  if (last?.at === at) concurrency.pop();
  concurrency.push({ at, count: world.concurrency });
  keepLast(concurrency, stepLimit);
  timeline.revision++;
}

function runningId(id: EnvironmentId, world: World): RequestId | null {
  const environment = world.environments.get(id);
  return environment?.phase.name === "invoking" ? environment.requestId : null;
}

function changeRow(
  timeline: Timeline,
  id: EnvironmentId,
  change: (spans: readonly TimelineSpan[]) => readonly TimelineSpan[],
): void {
  const row = timeline.rows.get(id);
  if (!row) return;
  timeline.rows.set(id, { ...row, spans: change(row.spans) });
  timeline.revision++;
}

/** The last span ends; one that took no time leaves no trace unless it is an invocation. */
function closed(
  spans: readonly TimelineSpan[],
  at: VirtualTime,
  outcome: InvocationOutcome | null = null,
): readonly TimelineSpan[] {
  const last = spans.at(-1);
  if (!last || last.to !== null) return spans;
  if (last.from === at && (last.kind !== "invoke" || outcome === null)) return spans.slice(0, -1);
  return spans.with(-1, { ...last, to: at, outcome: last.kind === "invoke" ? outcome : null });
}
