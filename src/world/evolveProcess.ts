import type { EntryOf } from "../model/entry.ts";
import { later, type VirtualTime } from "../model/time.ts";
import { fileAfter } from "../model/tmpChange.ts";
import { changeEnvironment, changeProcess } from "./change.ts";
import type { World } from "./world.ts";

type ProcessEntry = EntryOf<
  | "process.started"
  | "process.resumed"
  | "process.computed"
  | "process.parked"
  | "process.stalled"
  | "process.changedTmp"
  | "process.exited"
  | "process.killed"
  | "process.lost"
  | "process.wrote"
  | "process.reachedLine"
  | "process.writeRefused"
>;

export const usualMode = 0o644;

export function evolveProcess(world: World, entry: ProcessEntry): void {
  const { environmentId, process: number, at, seq } = entry;
  const comeBackAt = (due: VirtualTime): void =>
    world.agenda.add(due, seq, { kind: "process", environmentId, process: number });

  switch (entry.type) {
    case "process.started":
      return changeEnvironment(world, environmentId, (environment) => ({
        ...environment,
        processes: number,
        process: {
          number,
          turns: 0,
          activity: { name: "running", since: at, stalled: false },
          runtimeApi: "Started",
          exchanges: new Map(),
          line: null,
          typed: [],
          shells: new Map(),
        },
      }));
    case "process.resumed":
      return changeProcess(world, environmentId, number, (known) => {
        const open = new Map(known.exchanges);
        for (const exchange of entry.exchanges) open.delete(exchange);
        return {
          ...known,
          exchanges: open,
          typed: [],
          activity: { name: "running", since: at, stalled: false },
        };
      });
    case "process.stalled":
      return changeProcess(world, environmentId, number, (known) => {
        const { activity } = known;
        return activity.name === "running" ? { ...known, activity: { ...activity, stalled: true } } : known;
      });
    case "process.computed": {
      const { turn, chargedMs } = entry;
      const until = later(at, chargedMs);
      comeBackAt(until);
      return changeProcess(world, environmentId, number, (known) => ({
        ...known,
        turns: known.turns + 1,
        activity: { name: "computing", until, outputs: turn.outputs, wakeAt: turn.wakeAt },
      }));
    }
    case "process.parked":
      if (entry.wakeAt !== null) comeBackAt(entry.wakeAt > at ? entry.wakeAt : at);
      return changeProcess(world, environmentId, number, (known) => ({
        ...known,
        activity: { name: "parked", wakeAt: entry.wakeAt },
      }));
    case "process.changedTmp":
      return changeEnvironment(world, environmentId, (environment) => {
        const files = new Map(environment.tmp);
        const modes = new Map(environment.tmpModes);
        modes.delete(entry.path);
        const after = fileAfter(files.get(entry.path) ?? "", entry);
        if (after === null) files.delete(entry.path);
        else {
          files.set(entry.path, after);
          if (entry.mode !== usualMode) modes.set(entry.path, entry.mode);
        }
        return { ...environment, tmp: files, tmpModes: modes };
      });
    case "process.exited":
    case "process.killed":
    case "process.lost":
      return changeEnvironment(world, environmentId, (environment) =>
        environment.process?.number === number ? { ...environment, process: null } : environment,
      );
    case "process.reachedLine": {
      const line = { file: entry.file, line: entry.line };
      world.totals = { ...world.totals, lines: world.totals.lines + 1 };
      return changeProcess(world, environmentId, number, (known) => ({ ...known, line }));
    }
    case "process.wrote":
    case "process.writeRefused":
      return;
  }
}
