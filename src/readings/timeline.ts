// A row per environment: what it did when.
//
//   env-1  ▒▒▒▓▓▓█████░░░░░░░░░░░████░░░░░     download · boot · init · invoke · frozen

import type { Entry, InvocationOutcome } from "../model/entry.ts";
import type { EnvironmentId, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { forgetGone, keepLast, pushLast } from "./keepLast.ts";

export interface Timeline {
  /** In order of launch; the oldest rows of environments that are gone are dropped beyond `environmentsKept`. */
  readonly rows: Map<EnvironmentId, GrowingRow>;
  /** Steps of the number of concurrent invocations; grows in place, the last `stepLimit` and some are kept. */
  readonly concurrency: ConcurrencyStep[];
  /** Between the first launch and now, when no environment did anything: in order, grows in place, the last `stepLimit` and some are kept. */
  readonly idle: IdleStretch[];
  /** The environments of which something is under way. */
  readonly working: Set<EnvironmentId>;
  /** Counts the changes: tells a view that there is something new. */
  revision: number;
}

export interface ConcurrencyStep {
  readonly at: VirtualTime;
  readonly count: number;
}

export interface IdleStretch {
  readonly from: VirtualTime;
  /** `null` while it lasts. */
  readonly to: VirtualTime | null;
}

export interface TimelineRow {
  readonly environmentId: EnvironmentId;
  readonly version: number;
  readonly launchedAt: VirtualTime;
  /** `null` while it lives. */
  readonly goneAt: VirtualTime | null;
  /** In order of time; grows in place, only the last `spanLimit` are kept. Spans in it are replaced, never changed. */
  readonly spans: readonly TimelineSpan[];
}

interface GrowingRow extends TimelineRow {
  readonly spans: TimelineSpan[];
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

/** In these an environment does nothing. */
const restKinds: ReadonlySet<SpanKind> = new Set(["frozen", "timedOut", "crashed"]);

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
  return { rows: new Map(), concurrency: [], idle: [], working: new Set(), revision: 0 };
}

export function copyTimeline(timeline: Timeline): Timeline {
  const { rows, concurrency, idle, working } = timeline;
  return {
    ...timeline,
    rows: new Map([...rows].map(([id, row]) => [id, { ...row, spans: [...row.spans] }])),
    concurrency: [...concurrency],
    idle: [...idle],
    working: new Set(working),
  };
}

export function readTimeline(timeline: Timeline, entry: Entry, world: World): void {
  switch (entry.type) {
    case "environment.launched": {
      const { environmentId, version, at: launchedAt } = entry;
      timeline.rows.set(environmentId, { environmentId, version, launchedAt, goneAt: null, spans: [] });
      forgetGone(timeline.rows, world);
      return turnTo(timeline, entry, "download");
    }
    case "environment.downloaded":
      return turnTo(timeline, entry, "boot");
    case "environment.initStarted":
      return turnTo(timeline, entry, "init", runningId(entry.environmentId, world));
    case "environment.initEnded": {
      if (entry.status !== "success") {
        return turnTo(timeline, entry, entry.status === "timeout" ? "timedOut" : "crashed");
      }
      if (entry.phase === "invoke") {
        return turnTo(timeline, entry, "invoke", runningId(entry.environmentId, world));
      }
      return end(timeline, entry);
    }
    case "invocation.started":
      return turnTo(timeline, entry, "invoke", entry.requestId);
    case "invocation.ended":
      readConcurrency(timeline, entry, world);
      return end(timeline, entry, entry.outcome);
    case "environment.frozen":
      return turnTo(timeline, entry, "frozen");
    case "environment.thawing":
      return turnTo(timeline, entry, "thaw");
    case "environment.thawed":
      return end(timeline, entry);
    case "environment.reset":
      return turnTo(timeline, entry, entry.reason === "timeout" ? "timedOut" : "crashed");
    case "environment.shuttingDown":
      return turnTo(timeline, entry, "shuttingDown");
    case "environment.shutDown":
      return end(timeline, entry, null, entry.at);
    case "invocation.placed":
      return readConcurrency(timeline, entry, world);
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

interface Moment {
  readonly at: VirtualTime;
  readonly environmentId: EnvironmentId;
}

function turnTo(
  timeline: Timeline,
  { at, environmentId }: Moment,
  kind: SpanKind,
  requestId: RequestId | null = null,
): void {
  const row = timeline.rows.get(environmentId);
  if (!row) return;
  close(row.spans, at, null);
  pushLast(row.spans, { kind, from: at, to: null, requestId, outcome: null }, spanLimit);
  timeline.rows.set(environmentId, { ...row });
  readIdle(timeline, { at, environmentId }, !restKinds.has(kind));
  timeline.revision++;
}

function end(
  timeline: Timeline,
  { at, environmentId }: Moment,
  outcome: InvocationOutcome | null = null,
  goneAt: VirtualTime | null = null,
): void {
  const row = timeline.rows.get(environmentId);
  if (!row) return;
  close(row.spans, at, outcome);
  timeline.rows.set(environmentId, { ...row, goneAt: goneAt ?? row.goneAt });
  readIdle(timeline, { at, environmentId }, false);
  timeline.revision++;
}

function readIdle({ idle, working }: Timeline, { at, environmentId }: Moment, works: boolean): void {
  const wasIdle = working.size === 0;
  if (works) working.add(environmentId);
  else working.delete(environmentId);
  const isIdle = working.size === 0;
  if (isIdle === wasIdle) return;
  const last = idle.at(-1);
  if (isIdle) {
    idle.push({ from: at, to: null });
    keepLast(idle, stepLimit);
  } else if (last?.from === at) idle.pop();
  else if (last) idle[idle.length - 1] = { ...last, to: at };
}

/** The last span ends; one that took no time leaves no trace unless it is an invocation. */
function close(spans: TimelineSpan[], at: VirtualTime, outcome: InvocationOutcome | null): void {
  const last = spans.at(-1);
  if (!last || last.to !== null) return;
  const isInvoke = last.kind === "invoke";
  if (last.from === at && (!isInvoke || outcome === null)) spans.pop();
  else spans[spans.length - 1] = { ...last, to: at, outcome: isInvoke ? outcome : null };
}
