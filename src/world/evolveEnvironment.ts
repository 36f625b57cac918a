import type { EntryOf } from "../model/entry.ts";
import { later, type VirtualTime } from "../model/time.ts";
import { changeEnvironment } from "./change.ts";
import { launchesLeft } from "./launchesLeft.ts";
import type { Environment, Process, World } from "./world.ts";

type EnvironmentEntry = EntryOf<
  | "environment.launched"
  | "environment.downloaded"
  | "environment.initStarted"
  | "environment.initEnded"
  | "environment.frozen"
  | "environment.thawing"
  | "environment.thawed"
  | "environment.reset"
  | "environment.shuttingDown"
  | "environment.shutDown"
>;

export function evolveEnvironment(world: World, entry: EnvironmentEntry): void {
  const { environments, agenda, totals } = world;
  const { environmentId, at, seq } = entry;
  const comeBackAt = (due: VirtualTime): void => agenda.add(due, seq, { kind: "environment", environmentId });
  const change = (changes: (environment: Environment) => Partial<Environment>): void =>
    changeEnvironment(world, environmentId, changes);

  switch (entry.type) {
    case "environment.launched": {
      const until = later(at, entry.downloadMs);
      world.launches = { left: launchesLeft(world, at) - 1, at };
      world.totals = { ...totals, environments: totals.environments + 1 };
      environments.set(environmentId, {
        id: environmentId,
        number: totals.environments + 1,
        version: entry.version,
        launchedAt: at,
        phase: { name: "downloading", since: at, until, bootMs: entry.bootMs },
        requestId: null,
        process: null,
        processes: 0,
        initMs: null,
        unbilledInitMs: 0,
        tmp: new Map(),
        served: 0,
        billedMs: 0,
        frozenMs: 0,
      });
      return comeBackAt(until);
    }
    case "environment.downloaded":
      return change(({ phase }) => {
        if (phase.name !== "downloading") return {};
        const until = later(at, phase.bootMs);
        comeBackAt(until);
        return { phase: { name: "booting", since: at, until } };
      });
    case "environment.initStarted":
      comeBackAt(entry.deadline);
      if (entry.phase === "init") {
        world.totals = { ...totals, coldStarts: totals.coldStarts + 1 };
        return change(() => ({ phase: { name: "initializing", since: at, deadline: entry.deadline } }));
      }
      return change(({ phase }) => (phase.name === "invoking" ? { phase: { ...phase, initSince: at } } : {}));
    case "environment.initEnded": {
      const { status, durationMs, result, graceUntil } = entry;
      if (graceUntil !== null) comeBackAt(graceUntil);
      return change(({ phase, unbilledInitMs }) => {
        if (phase.name === "invoking") return { phase: { ...phase, initSince: null } };
        return {
          phase:
            result && graceUntil !== null
              ? { name: "initFailed", since: at, until: graceUntil, result }
              : { name: "ready", since: at },
          initMs: status === "success" ? durationMs : null,
          unbilledInitMs: unbilledInitMs + durationMs,
        };
      });
    }
    case "environment.frozen":
      comeBackAt(entry.reclaimAt);
      return change(() => ({ phase: { name: "frozen", since: at, reclaimAt: entry.reclaimAt } }));
    case "environment.thawing":
      comeBackAt(entry.until);
      return change(({ process, phase, frozenMs }) => ({
        phase: { name: "thawing", since: at, until: entry.until },
        frozenMs: phase.name === "frozen" ? frozenMs + (at - phase.since) : frozenMs,
        process: process && phase.name === "frozen" ? delayed(process, entry.until - phase.since) : process,
      }));
    case "environment.thawed":
      return change(({ process }) => {
        const activity = process?.activity;
        if (process && activity?.name === "computing") {
          agenda.add(activity.until, seq, { kind: "process", environmentId, process: process.number });
        } else if (process && activity?.name === "parked" && activity.wakeAt !== null) {
          const due = activity.wakeAt > at ? activity.wakeAt : at;
          agenda.add(due, seq, { kind: "process", environmentId, process: process.number });
        }
        return { phase: { name: "ready", since: at } };
      });
    case "environment.reset":
      comeBackAt(entry.reclaimAt);
      return change(() => ({
        phase: { name: "reset", since: at, reclaimAt: entry.reclaimAt, reason: entry.reason },
        process: null,
      }));
    case "environment.shuttingDown":
      comeBackAt(entry.until);
      return change(({ phase, frozenMs }) => ({
        phase: { name: "shuttingDown", since: at, until: entry.until, reason: entry.reason },
        frozenMs: phase.name === "frozen" ? frozenMs + (at - phase.since) : frozenMs,
        process: null,
      }));
    case "environment.shutDown":
      environments.delete(environmentId);
      return;
  }
}

/** A computation that was paused goes on as much later as the pause was long. */
function delayed(process: Process, pauseMs: number): Process {
  const { activity } = process;
  if (activity.name !== "computing") return process;
  return { ...process, activity: { ...activity, until: later(activity.until, pauseMs) } };
}
