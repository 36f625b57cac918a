// The simulated Lambda service: commands, due times and the turns of processes go in, entries come out. It never waits;
// the runner in front of it does.

import type { Command } from "../model/command.ts";
import type { Entry, ProcessRef } from "../model/entry.ts";
import { cpuStretch } from "../model/functionConfiguration.ts";
import { turnLimits } from "../model/limit.ts";
import type { ProcessOutput, ProcessTurn } from "../model/process.ts";
import { type VirtualTime, virtualTime } from "../model/time.ts";
import { isPaused, nextDue } from "../world/nextDue.ts";
import type { World } from "../world/world.ts";
import { handOver } from "./handOver.ts";
import { Journal } from "./journal.ts";
import { takeCommand } from "./rules/command.ts";
import { configurationOf } from "./rules/configurationOf.ts";
import { processEnded } from "./rules/crash.ts";
import { takeDue } from "./rules/due.ts";
import { crowdedTurnMs, leastLineMs, runtimeStartMs } from "./rules/duration.ts";
import { finishTurn, putOut } from "./rules/process.ts";
import type { Sandboxes } from "./sandboxes.ts";

/** A turn as it reached the engine. `crowded`: more processes computed at once than there are cores, so that its
 *  measured time means nothing. */
export type ArrivedTurn = ProcessRef & { readonly turn: ProcessTurn; readonly crowded: boolean };

export class Engine {
  readonly #journal: Journal;
  /** Processes that were handed something and owe their turn, by environment. */
  readonly owing = new Map<ProcessRef["environmentId"], ProcessRef>();

  constructor(seed: number, sandboxes: Sandboxes) {
    this.#journal = new Journal(seed, (entry, world) => {
      this.#noteOwing(entry);
      handOver(sandboxes, entry, world);
    });
  }

  get world(): World {
    return this.#journal.world;
  }

  takeFresh(): readonly Entry[] {
    return this.#journal.takeFresh();
  }

  command(command: Command, at: VirtualTime): void {
    this.#goTo(at);
    takeCommand(this.#journal, command);
  }

  nextDueAt(): VirtualTime | null {
    return nextDue(this.world)?.at ?? null;
  }

  /** Takes all that is due at the next due time. */
  runNext(): void {
    const first = nextDue(this.world);
    if (!first) return;
    this.#goTo(first.at);
    for (let item = nextDue(this.world); item && item.at <= first.at; item = nextDue(this.world)) {
      this.world.agenda.takeFirst();
      takeDue(this.#journal, item);
    }
  }

  /** Takes turns in a fixed order, whatever order they arrived in. */
  takeTurns(turns: readonly ArrivedTurn[], at: VirtualTime): void {
    this.#goTo(at);
    const number = ({ environmentId }: ProcessRef): number =>
      this.world.environments.get(environmentId)?.number ?? 0;
    for (const turn of [...turns].sort((a, b) => number(a) - number(b))) this.#takeTurn(turn);
  }

  /** The process does not park: virtual time goes on without it. */
  stall({ environmentId, process }: ProcessRef): void {
    this.#journal.write({ type: "process.stalled", environmentId, process }, null);
  }

  /** What a stalled process puts out takes effect at once: its turn may never end. */
  interim({ environmentId, process }: ProcessRef, outputs: readonly ProcessOutput[], at: VirtualTime): void {
    this.#goTo(at);
    for (const output of outputs) putOut(this.#journal, environmentId, process, output, null);
  }

  lose({ environmentId, process }: ProcessRef, why: string, at: VirtualTime): void {
    if (!this.#isPresent({ environmentId, process })) return;
    this.#goTo(at);
    const seq = this.#journal.write({ type: "process.lost", environmentId, process, why }, null);
    processEnded(this.#journal, environmentId, { signal: "SIGKILL" }, seq);
  }

  #takeTurn({ environmentId, process, turn, crowded }: ArrivedTurn): void {
    const activity = this.world.environments.get(environmentId)?.process?.activity;
    if (!this.#isPresent({ environmentId, process }) || activity?.name !== "running") return;
    if (turn.outputs.filter(({ kind }) => kind === "requested").length > turnLimits.requests) {
      const why = `It began more than ${turnLimits.requests} HTTP requests in one turn.`;
      return this.lose({ environmentId, process }, why, this.#journal.now);
    }
    const spent = this.world.now - activity.since;
    const environment = this.world.environments.get(environmentId);
    // What passed while the process was stalled is part of its time; what a person typed into a frozen one takes none.
    const isFree = environment !== undefined && isPaused(environment);
    const chargedMs = isFree ? 0 : virtualTime(Math.max(0, this.#cost(environmentId, turn, crowded) - spent));
    const seq = this.#journal.write(
      { type: "process.computed", environmentId, process, turn, chargedMs },
      null,
    );
    if (chargedMs === 0) finishTurn(this.#journal, environmentId, seq);
  }

  #cost(environmentId: ProcessRef["environmentId"], turn: ProcessTurn, crowded: boolean): number {
    const environment = this.world.environments.get(environmentId);
    if (!environment) return 0;
    const { memoryMb, guest } = configurationOf(this.world, environment);
    const isMeaningless = crowded && this.world.settings.cpuModel === "measured";
    const cpuMs = isMeaningless ? crowdedTurnMs : turn.cpuMs;
    const start = environment.process?.turns === 0 ? runtimeStartMs[guest] : 0;
    const costMs = start + cpuMs * cpuStretch(memoryMb);
    return turn.outputs.some(({ kind }) => kind === "reachedLine") ? Math.max(leastLineMs, costMs) : costMs;
  }

  #isPresent({ environmentId, process }: ProcessRef): boolean {
    return this.world.environments.get(environmentId)?.process?.number === process;
  }

  #goTo(at: VirtualTime): void {
    if (at > this.#journal.now) this.#journal.now = at;
  }

  #noteOwing(entry: Entry): void {
    switch (entry.type) {
      case "process.started":
      case "process.resumed":
        this.owing.set(entry.environmentId, { environmentId: entry.environmentId, process: entry.process });
        return;
      case "process.computed":
      case "process.stalled":
      case "process.exited":
      case "process.killed":
      case "process.lost":
        this.owing.delete(entry.environmentId);
        return;
      default:
        return;
    }
  }
}
