// The function's log as CloudWatch has it: what the processes wrote, between the platform's own lines.

import type { Entry } from "../model/entry.ts";
import type { EnvironmentId, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { configurationOf } from "./configurationOf.ts";
import { keepLast } from "./keepLast.ts";
import { endLine, initReportLine, initStartLine, reportLine, startLine } from "./platformLine.ts";

export interface FunctionLog {
  /** In order of time; grows in place, the last `logLimit` and some are kept. */
  readonly lines: LogLine[];
  /** How many lines there were, kept or not: tells a follower where it is. */
  count: number;
  /** What is not a whole line yet, by environment. */
  readonly unfinished: Map<EnvironmentId, Unfinished>;
}

export interface LogLine {
  readonly at: VirtualTime;
  readonly environmentId: EnvironmentId;
  readonly requestId: RequestId | null;
  readonly from: "platform" | "stdout" | "stderr";
  /** Without a line break at its end. */
  readonly text: string;
}

interface Unfinished {
  readonly stdout: string;
  readonly stderr: string;
  /** The invocation whose START waits for the end of a repeated init. */
  readonly start: RequestId | null;
}

export const logLimit = 5000;

/** CloudWatch Logs: an event has at most 1 MB; ours are cut earlier, to keep the page light. */
const lineLimitChars = 256 * 1024;

const nothing: Unfinished = { stdout: "", stderr: "", start: null };

export function newFunctionLog(): FunctionLog {
  return { lines: [], count: 0, unfinished: new Map() };
}

/** Lines that came after the first `count` ones, as far as they are kept. */
export function linesSince(log: FunctionLog, count: number): readonly LogLine[] {
  const fresh = Math.min(log.lines.length, log.count - count);
  return fresh > 0 ? log.lines.slice(-fresh) : [];
}

export function readLog(log: FunctionLog, entry: Entry, world: World): void {
  switch (entry.type) {
    case "environment.initStarted":
      // A repeated init has no INIT_START of its own.
      if (entry.phase === "init") {
        add(log, entry, null, "platform", initStartLine(configurationOf(world, entry.environmentId)));
      }
      return;
    case "environment.initEnded":
      if (entry.status !== "success") {
        flush(log, entry, world);
        add(log, entry, null, "platform", initReportLine(entry));
      }
      if (entry.phase === "invoke") addWaitingStart(log, entry);
      return;
    case "invocation.started": {
      // Production's order: INIT_REPORT of a repeated init comes before START (RIE rapid/handlers.go, doInvoke).
      const runtimeApi = world.environments.get(entry.environmentId)?.process?.runtimeApi ?? "Started";
      const isInitAhead = runtimeApi === "Started" || runtimeApi === "InitError";
      if (isInitAhead) change(log, entry.environmentId, { start: entry.requestId });
      else add(log, entry, entry.requestId, "platform", startLine(entry.requestId));
      return;
    }
    case "process.wrote":
      return addOutput(log, entry, world);
    case "process.exited":
    case "process.killed":
    case "process.lost":
    case "environment.frozen":
      return flush(log, entry, world);
    case "invocation.ended": {
      addWaitingStart(log, entry);
      flush(log, entry, world, entry.requestId);
      const { memoryMb } = configurationOf(world, entry.environmentId);
      add(log, entry, entry.requestId, "platform", endLine(entry.requestId));
      add(log, entry, entry.requestId, "platform", reportLine(entry, memoryMb));
      return;
    }
    case "environment.shutDown":
      log.unfinished.delete(entry.environmentId);
      return;
  }
}

interface Source {
  readonly at: VirtualTime;
  readonly environmentId: EnvironmentId;
}

function add(
  log: FunctionLog,
  { at, environmentId }: Source,
  requestId: RequestId | null,
  from: LogLine["from"],
  text: string,
): void {
  log.lines.push({ at, environmentId, requestId, from, text });
  log.count++;
  keepLast(log.lines, logLimit);
}

function change(log: FunctionLog, id: EnvironmentId, changes: Partial<Unfinished>): void {
  log.unfinished.set(id, { ...(log.unfinished.get(id) ?? nothing), ...changes });
}

function addWaitingStart(log: FunctionLog, source: Source): void {
  const start = log.unfinished.get(source.environmentId)?.start;
  if (!start) return;
  add(log, source, start, "platform", startLine(start));
  change(log, source.environmentId, { start: null });
}

interface Wrote extends Source {
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

/** A write need not end where a line ends; the rest waits for the next one. */
function addOutput(log: FunctionLog, wrote: Wrote, world: World): void {
  const { environmentId, stream, text } = wrote;
  const lines = ((log.unfinished.get(environmentId)?.[stream] ?? "") + text).split("\n");
  let rest = lines.pop() ?? "";
  if (rest.length > lineLimitChars) {
    lines.push(rest);
    rest = "";
  }
  const requestId = runningId(log, world, environmentId);
  for (const line of lines) add(log, wrote, requestId, stream, shortened(line));
  change(log, environmentId, { [stream]: rest });
}

/** Whatever is no whole line yet is one now: the process is gone, paused, or its invocation is over. */
function flush(log: FunctionLog, source: Source, world: World, ended: RequestId | null = null): void {
  const unfinished = log.unfinished.get(source.environmentId);
  if (!unfinished || (unfinished.stdout === "" && unfinished.stderr === "")) return;
  const requestId = ended ?? runningId(log, world, source.environmentId);
  for (const stream of ["stdout", "stderr"] as const) {
    if (unfinished[stream] !== "") add(log, source, requestId, stream, shortened(unfinished[stream]));
  }
  change(log, source.environmentId, { stdout: "", stderr: "" });
}

function shortened(line: string): string {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  return text.length > lineLimitChars ? `${text.slice(0, lineLimitChars)}…` : text;
}

function runningId(log: FunctionLog, world: World, id: EnvironmentId): RequestId | null {
  const environment = world.environments.get(id);
  const isInRepeatedInit = Boolean(log.unfinished.get(id)?.start);
  return environment?.phase.name === "invoking" && !isInRepeatedInit ? environment.requestId : null;
}
