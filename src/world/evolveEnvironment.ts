import type { EntryOf } from "../model/entry.ts";
import { environmentsWithLines } from "../model/limit.ts";
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
  const change = (changes: (environment: Environment) => Environment): void =>
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
        tellsLines: environments.size < environmentsWithLines,
        initMs: null,
        unbilledInitMs: 0,
        tmp: new Map(),
        tmpModes: new Map(),
        served: 0,
        billedMs: 0,
        frozenMs: 0,
      });
      return comeBackAt(until);
    }
    case "environment.downloaded":
      return change((environment) => {
        const { phase } = environment;
        if (phase.name !== "downloading") return environment;
        const until = later(at, phase.bootMs);
        comeBackAt(until);
        return { ...environment, phase: { name: "booting", since: at, until } };
      });
    case "environment.initStarted":
      comeBackAt(entry.deadline);
      if (entry.phase === "init") {
        world.totals = { ...totals, coldStarts: totals.coldStarts + 1 };
        return change((environment) => ({
          ...environment,
          phase: { name: "initializing", since: at, deadline: entry.deadline },
        }));
      }
      return change((environment) => {
        const { phase } = environment;
        return phase.name === "invoking"
          ? { ...environment, phase: { ...phase, initSince: at } }
          : environment;
      });
    case "environment.initEnded": {
      const { status, durationMs, result, graceUntil } = entry;
      if (graceUntil !== null) comeBackAt(graceUntil);
      return change((environment) => {
        const { phase, unbilledInitMs } = environment;
        if (phase.name === "invoking") return { ...environment, phase: { ...phase, initSince: null } };
        return {
          ...environment,
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
      return change((environment) => ({
        ...environment,
        phase: { name: "frozen", since: at, reclaimAt: entry.reclaimAt },
      }));
    case "environment.thawing":
      comeBackAt(entry.until);
      return change((environment) => {
        const { process, phase, frozenMs } = environment;
        return {
          ...environment,
          phase: { name: "thawing", since: at, until: entry.until },
          frozenMs: phase.name === "frozen" ? frozenMs + (at - phase.since) : frozenMs,
          process: process && phase.name === "frozen" ? delayed(process, entry.until - phase.since) : process,
        };
      });
    case "environment.thawed":
      return change((environment) => {
        const { process } = environment;
        const activity = process?.activity;
        if (process && activity?.name === "computing") {
          agenda.add(activity.until, seq, { kind: "process", environmentId, process: process.number });
        } else if (process && activity?.name === "parked" && activity.wakeAt !== null) {
          const due = activity.wakeAt > at ? activity.wakeAt : at;
          agenda.add(due, seq, { kind: "process", environmentId, process: process.number });
        }
        return { ...environment, phase: { name: "ready", since: at } };
      });
    case "environment.reset":
      comeBackAt(entry.reclaimAt);
      return change((environment) => ({
        ...environment,
        phase: { name: "reset", since: at, reclaimAt: entry.reclaimAt, reason: entry.reason },
        process: null,
      }));
    case "environment.shuttingDown":
      comeBackAt(entry.until);
      return change((environment) => {
        const { phase, frozenMs } = environment;
        return {
          ...environment,
          phase: { name: "shuttingDown", since: at, until: entry.until, reason: entry.reason },
          frozenMs: phase.name === "frozen" ? frozenMs + (at - phase.since) : frozenMs,
          process: null,
        };
      });
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
