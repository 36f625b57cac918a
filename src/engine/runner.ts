// Drives the engine in real time: waits for the sandboxes (lockstep), paces the clock, publishes what was written.
//
//   from the moment a process is handed something until it parks, virtual time stands still
//
// Real time is handed in, so that tests run it without waiting.

import type { Command } from "../model/command.ts";
import type { ProcessRef } from "../model/entry.ts";
import { cpuStretch } from "../model/functionConfiguration.ts";
import type { EnvironmentId } from "../model/id.ts";
import { beatMs, type Pace } from "../model/pace.ts";
import type { ProcessOutput, ProcessTurn } from "../model/process.ts";
import type { VirtualTime } from "../model/time.ts";
import { isQuiet } from "../world/nextDue.ts";
import type { World } from "../world/world.ts";
import { type ArrivedTurn, Engine } from "./engine.ts";
import { Flow } from "./flow.ts";
import { type News, NewsDesk } from "./newsDesk.ts";
import { realMsFor } from "./pacing.ts";
import type { RealTime } from "./realTime.ts";
import { configurationOf } from "./rules/configurationOf.ts";
import type { SandboxListener, Sandboxes } from "./sandboxes.ts";

/** A step under way: to the next moment, in a beat to be watched or at once; or to the next line of a script. */
export type Step = "beat" | "atOnce" | "line";

export interface RunnerOptions {
  readonly seed: number;
  readonly pace: Pace;
  readonly playing: boolean;
  readonly realTime: RealTime;
  readonly makeSandboxes: (listener: SandboxListener) => Sandboxes;
  readonly publish: (news: News) => void;
}

/** The runner yields to other tasks (answers of sandboxes, commands) after so many real ms. */
const sliceMs = 8;
/** Further behind than this, real ms, paced time does not try to catch up. */
const catchUpMs = 60;

export class Runner implements SandboxListener {
  readonly #engine: Engine;
  readonly #realTime: RealTime;
  readonly #flow: Flow;
  readonly #desk: NewsDesk;
  readonly #commands: Command[] = [];
  #taken = 0;
  /** Turns of processes that owe one, until all are there. */
  readonly #turns = new Map<string, ArrivedTurn>();
  /** What was put out ahead of the end of a turn. */
  readonly #ahead = new Map<string, ProcessOutput[]>();
  readonly #stalled = new Map<string, ProcessRef>();
  #pace: Pace;
  #playing: boolean;
  #step: Step | null = null;
  /** Lines reached when a step to the next one began. */
  #linesBefore = 0;
  /** Run at full speed up to here. */
  #target: VirtualTime | null = null;
  #callOffWake: (() => void) | null = null;

  constructor({ seed, pace, playing, realTime, makeSandboxes, publish }: RunnerOptions) {
    this.#pace = pace;
    this.#playing = playing;
    this.#realTime = realTime;
    this.#flow = new Flow(realTime);
    this.#desk = new NewsDesk(realTime, publish, () => this.#news());
    this.#engine = new Engine(seed, makeSandboxes(this));
  }

  get world(): World {
    return this.#engine.world;
  }

  command(command: Command): void {
    this.#commands.push(command);
    this.#go();
  }

  setPace(pace: Pace): void {
    this.#flow.stop();
    this.#pace = pace;
    this.#go();
  }

  play(): void {
    this.#flow.stop();
    this.#playing = true;
    this.#go();
  }

  pause(): void {
    this.#flow.stop();
    this.#playing = false;
    this.#step = null;
    this.#go();
  }

  /** The next moment, then time stands still. */
  step(takes: Step): void {
    this.#flow.stop();
    this.#playing = false;
    this.#step = takes;
    this.#linesBefore = this.world.totals.lines;
    this.#go();
  }

  /** Runs at full speed until virtual time is `at`. */
  advanceTo(at: VirtualTime): void {
    this.#flow.stop();
    this.#target = at;
    this.#go();
  }

  /** The watcher has taken in one lot of news. */
  acknowledge(): void {
    const wasFull = this.#desk.isFull;
    this.#desk.acknowledge();
    // Otherwise nothing waited for this: going on would tell news of nothing, to be acknowledged again, for ever.
    if (wasFull && !this.#desk.isFull) this.#go();
  }

  output(environmentId: EnvironmentId, process: number, output: ProcessOutput): void {
    const key = `${environmentId}/${process}`;
    if (this.#stalled.has(key)) {
      this.#engine.interim({ environmentId, process }, [output], this.#flow.stop());
      return this.#go();
    }
    const outputs = this.#ahead.get(key);
    if (outputs) outputs.push(output);
    else this.#ahead.set(key, [output]);
  }

  parked(environmentId: EnvironmentId, process: number, turn: ProcessTurn, crowded: boolean): void {
    const key = `${environmentId}/${process}`;
    const ahead = this.#ahead.get(key);
    this.#ahead.delete(key);
    const whole = ahead ? { ...turn, outputs: [...ahead, ...turn.outputs] } : turn;
    const arrived = { environmentId, process, turn: whole, crowded };
    if (this.#stalled.delete(key)) this.#engine.takeTurns([arrived], this.#flow.stop());
    else this.#turns.set(key, arrived);
    this.#go();
  }

  /** Virtual time goes on without it. */
  stalled(environmentId: EnvironmentId, process: number): void {
    const ref = { environmentId, process };
    const key = `${environmentId}/${process}`;
    if (this.#engine.owing.get(environmentId)?.process !== process || this.#turns.has(key)) return;
    this.#stalled.set(key, ref);
    this.#engine.stall(ref);
    this.#engine.interim(ref, this.#ahead.get(key) ?? [], this.world.now);
    this.#ahead.delete(key);
    this.#flow.standAt(this.world.now);
    this.#go();
  }

  lost(environmentId: EnvironmentId, process: number, why: string): void {
    const key = `${environmentId}/${process}`;
    this.#stalled.delete(key);
    this.#turns.delete(key);
    this.#engine.lose({ environmentId, process }, why, this.#flow.stop());
    this.#go();
  }

  /** Does all that can be done now, then arranges to come back. */
  #go(): void {
    this.#callOffWake?.();
    this.#callOffWake = null;
    const until = this.#realTime.now() + sliceMs;
    while (!this.#desk.isFull && this.#takeIn() && this.#advance()) {
      if (this.#realTime.now() <= until) continue;
      this.#comeBack(0);
      break;
    }
    this.#forgetEnded();
    this.#desk.announce();
  }

  /** Takes in turns and commands; `false` while sandboxes owe something. */
  #takeIn(): boolean {
    for (;;) {
      const { owing } = this.#engine;
      if (owing.size > this.#turns.size) return false;
      if (this.#turns.size > 0) {
        const turns = [...this.#turns.values()];
        this.#turns.clear();
        this.#engine.takeTurns(turns, this.world.now);
        this.#flow.standAt(this.world.now);
        continue;
      }
      const command = this.#commands.shift();
      if (!command) return true;
      this.#engine.command(command, this.#flow.stop());
      this.#taken++;
    }
  }

  /** Runs what is next if its time has come; `false` when there is something to wait for. */
  #advance(): boolean {
    const due = this.#engine.nextDueAt();
    if (this.#target !== null) {
      if (due !== null && due <= this.#target) return this.#runNext(0);
      this.#flow.standAt(this.#target);
      this.#target = null;
    }
    if (due === null) {
      this.#step = null;
      if (this.#playing && this.#pace.name !== "step") this.#flow.runFreely();
      return false;
    }
    if (this.#step === "line" && this.#isLineStepOver()) this.#step = null;
    const realMs = this.#realMsTo(due);
    if (realMs === null) return false;
    const arrivesRealMs = this.#flow.anchor.realMs + realMs;
    const leftMs = arrivesRealMs - this.#realTime.now();
    if (leftMs > 0) {
      this.#flow.headFor(due, arrivesRealMs);
      this.#comeBack(leftMs);
      return false;
    }
    if (this.#step !== "line") this.#step = null;
    return this.#runNext(-leftMs < catchUpMs ? -leftMs : 0);
  }

  /** It has come to a line, or nothing is under way that could. */
  #isLineStepOver(): boolean {
    return this.world.totals.lines > this.#linesBefore || isQuiet(this.world);
  }

  #runNext(behindMs: number): true {
    this.#engine.runNext();
    this.#flow.standAt(this.world.now, behindMs);
    return true;
  }

  /** Real ms from the anchor to `due`; `null`: time stands still. */
  #realMsTo(due: VirtualTime): number | null {
    const gapMs = Math.max(0, due - this.#flow.anchor.at);
    const paced = this.#pacedMs(gapMs);
    if (paced === null || this.#stalled.size === 0) return paced;
    // A stalled process burns CPU: virtual time gives it no less than it really has.
    const stretches = [...this.#stalled.values()].map(({ environmentId }) => {
      const environment = this.world.environments.get(environmentId);
      const measured = this.world.settings.cpuModel === "measured";
      return environment && measured ? cpuStretch(configurationOf(this.world, environment).memoryMb) : 1;
    });
    return Math.max(paced, gapMs / Math.min(...stretches));
  }

  #pacedMs(gapMs: number): number | null {
    if (this.#step !== null) return this.#step === "beat" ? beatMs : 0;
    return this.#playing ? realMsFor(this.#pace, gapMs, this.world) : null;
  }

  #comeBack(ms: number): void {
    this.#callOffWake = this.#realTime.after(ms, () => this.#go());
  }

  #forgetEnded(): void {
    for (const [key, { environmentId, process }] of this.#stalled) {
      if (this.world.environments.get(environmentId)?.process?.number !== process) this.#stalled.delete(key);
    }
  }

  #news(): News {
    const { next } = this.#flow;
    return {
      entries: this.#engine.takeFresh(),
      at: this.#flow.now(),
      next: next && { at: next.at, inRealMs: Math.max(0, next.realMs - this.#realTime.now()) },
      quiet: this.#engine.owing.size === 0 && this.#commands.length === 0 && isQuiet(this.world),
      commands: this.#taken,
    };
  }
}
