// Drives the engine in real time: waits for the sandboxes (lockstep), paces the clock, publishes what was written.
//
//   from the moment a process is handed something until it parks, virtual time stands still
//
// Real time is handed in, so that tests run it without waiting.

import type { Command } from "../model/command.ts";
import type { Entry, ProcessRef } from "../model/entry.ts";
import { cpuStretch } from "../model/functionConfiguration.ts";
import { beatMs, type Pace } from "../model/pace.ts";
import type { ProcessOutput } from "../model/process.ts";
import { later, theBeginning, type VirtualTime, virtualTime } from "../model/time.ts";
import { isQuiet } from "../world/nextDue.ts";
import type { World } from "../world/world.ts";
import { type ArrivedTurn, Engine } from "./engine.ts";
import { realMsFor } from "./pacing.ts";
import { configurationOf } from "./rules/configurationOf.ts";
import type { SandboxListener, Sandboxes } from "./sandboxes.ts";

export interface RealTime {
  /** Milliseconds from any beginning. */
  now(): number;
  /** Calls `run` in a later task, after `ms`. Returns the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** What the runner tells whoever watches. */
export interface News {
  readonly entries: readonly Entry[];
  readonly at: VirtualTime;
  /** Where virtual time goes next, and in how many real ms; `null`: it stands still. */
  readonly next: { readonly at: VirtualTime; readonly inRealMs: number } | null;
  readonly quiet: boolean;
  /** How many commands have been taken so far. */
  readonly commands: number;
}

export interface RunnerOptions {
  readonly seed: number;
  readonly pace: Pace;
  readonly playing: boolean;
  readonly realTime: RealTime;
  /** Cores of this machine: when more processes compute at once, their measured time is not believed. */
  readonly cores: number;
  readonly makeSandboxes: (listener: SandboxListener) => Sandboxes;
  readonly publish: (news: News) => void;
}

/** How long a process may compute, in real ms, before virtual time goes on without it. */
const patienceMs = 250;
/** The runner yields to other tasks (answers of sandboxes, commands) after so many real ms. */
const sliceMs = 8;
/** News go out no more often than this, real ms. */
const publishEveryMs = 8;
/** News that may be under way before the runner waits for the watcher to keep up. */
const unreadLimit = 3;
/** Further behind than this, real ms, linear time does not try to catch up. */
const catchUpMs = 60;

export class Runner implements SandboxListener {
  readonly #engine: Engine;
  readonly #realTime: RealTime;
  readonly #cores: number;
  readonly #publish: (news: News) => void;
  readonly #commands: Command[] = [];
  #taken = 0;
  /** Turns of processes that owe one, until all are there. */
  readonly #turns = new Map<string, ArrivedTurn>();
  /** What was put out ahead of the end of a turn. */
  readonly #ahead = new Map<string, ProcessOutput[]>();
  readonly #stalled = new Map<string, ProcessRef>();
  #pace: Pace;
  #playing: boolean;
  /** A step under way: until which due time, and whether it takes a beat. */
  #step: { readonly takesBeat: boolean } | null = null;
  /** Set by `advanceTo`: run at full speed up to here. */
  #target: VirtualTime | null = null;
  /** Virtual time was here when real time was there; between dues it flows on from it. */
  #anchor: { readonly at: VirtualTime; readonly realMs: number };
  #next: { readonly at: VirtualTime; readonly realMs: number } | null = null;
  #wake: (() => void) | null = null;
  #patience: (() => void) | null = null;
  #publishing: (() => void) | null = null;
  #unread = 0;
  #publishedAt = Number.NEGATIVE_INFINITY;
  #pending: Entry[] = [];

  constructor({ seed, pace, playing, realTime, cores, makeSandboxes, publish }: RunnerOptions) {
    this.#pace = pace;
    this.#playing = playing;
    this.#realTime = realTime;
    this.#cores = cores;
    this.#publish = publish;
    this.#anchor = { at: theBeginning, realMs: realTime.now() };
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
    this.#settle();
    this.#pace = pace;
    this.#go();
  }

  play(): void {
    this.#playing = true;
    this.#anchor = { at: this.#anchor.at, realMs: this.#realTime.now() };
    this.#go();
  }

  pause(): void {
    this.#settle();
    this.#playing = false;
    this.#go();
  }

  /** The next moment, then time stands still. `takesBeat`: in a beat, to be watched; else at once. */
  step(takesBeat: boolean): void {
    this.pause();
    this.#step = { takesBeat };
    this.#anchor = { at: this.#anchor.at, realMs: this.#realTime.now() };
    this.#go();
  }

  /** Runs at full speed until virtual time is `at`. */
  advanceTo(at: VirtualTime): void {
    this.#settle();
    this.#target = at;
    this.#go();
  }

  /** The watcher has taken in one lot of news. */
  acknowledge(): void {
    this.#unread--;
    this.#go();
  }

  output(environmentId: ProcessRef["environmentId"], process: number, output: ProcessOutput): void {
    const key = `${environmentId}/${process}`;
    if (this.#stalled.has(key)) {
      this.#engine.interim({ environmentId, process }, [output], this.#settle());
      this.#go();
      return;
    }
    const outputs = this.#ahead.get(key);
    if (outputs) outputs.push(output);
    else this.#ahead.set(key, [output]);
  }

  parked(environmentId: ProcessRef["environmentId"], process: number, turn: ArrivedTurn["turn"]): void {
    const key = `${environmentId}/${process}`;
    const ahead = this.#ahead.get(key);
    this.#ahead.delete(key);
    const whole = ahead ? { ...turn, outputs: [...ahead, ...turn.outputs] } : turn;
    const crowded = this.#engine.owing.size > this.#cores;
    const arrived = { environmentId, process, turn: whole, crowded };
    if (this.#stalled.delete(key)) this.#engine.takeTurns([arrived], this.#settle());
    else this.#turns.set(key, arrived);
    this.#go();
  }

  lost(environmentId: ProcessRef["environmentId"], process: number, why: string): void {
    const key = `${environmentId}/${process}`;
    this.#stalled.delete(key);
    this.#turns.delete(key);
    this.#engine.lose({ environmentId, process }, why, this.#settle());
    this.#go();
  }

  /** Does all that can be done now, then arranges to come back. */
  #go(): void {
    this.#wake?.();
    this.#wake = null;
    this.#next = null;
    const until = this.#realTime.now() + sliceMs;
    for (;;) {
      if (this.#unread >= unreadLimit) break;
      if (!this.#takeIn()) break;
      if (!this.#advance()) break;
      if (this.#realTime.now() > until) {
        this.#comeBack(0);
        break;
      }
    }
    this.#schedulePublishing();
  }

  /** Takes in turns and commands; `false` while sandboxes owe something. */
  #takeIn(): boolean {
    const { owing } = this.#engine;
    if (owing.size > 0) {
      if (this.#turns.size < owing.size) {
        this.#watchPatience();
        return false;
      }
      this.#callOffPatience();
      const turns = [...this.#turns.values()];
      this.#turns.clear();
      this.#engine.takeTurns(turns, this.world.now);
      this.#reanchor();
      return this.#takeIn();
    }
    const command = this.#commands.shift();
    if (!command) return true;
    this.#engine.command(command, this.#settle());
    this.#taken++;
    this.#reanchor();
    return this.#takeIn();
  }

  /** Runs what is next if its time has come; `false` when there is something to wait for. */
  #advance(): boolean {
    const due = this.#engine.nextDueAt();
    if (this.#target !== null) {
      if (due !== null && due <= this.#target) {
        this.#engine.runNext();
        this.#reanchor();
        return true;
      }
      if (this.#target > this.#anchor.at) this.#anchor = { at: this.#target, realMs: this.#realTime.now() };
      this.#target = null;
    }
    if (due === null) {
      this.#step = null;
      return false;
    }
    const realMs = this.#realMsTo(due);
    if (realMs === null) return false;
    const left = this.#anchor.realMs + realMs - this.#realTime.now();
    if (left > 0) {
      this.#next = { at: due, realMs: this.#anchor.realMs + realMs };
      this.#comeBack(left);
      return false;
    }
    this.#step = null;
    this.#engine.runNext();
    const behind = left < -catchUpMs ? 0 : left;
    this.#anchor = { at: this.world.now, realMs: this.#realTime.now() + behind };
    return true;
  }

  #realMsTo(due: VirtualTime): number | null {
    const gapMs = Math.max(0, due - this.#anchor.at);
    const paced = this.#step
      ? this.#step.takesBeat
        ? beatMs
        : 0
      : this.#playing
        ? realMsFor(this.#pace, gapMs, this.world)
        : null;
    if (paced === null || this.#stalled.size === 0) return paced;
    // A stalled process burns CPU: virtual time gives it no less than it really has.
    const stretches = [...this.#stalled.values()].map(({ environmentId }) => {
      const environment = this.world.environments.get(environmentId);
      const measured = this.world.settings.cpuModel === "measured";
      return environment && measured ? cpuStretch(configurationOf(this.world, environment).memoryMb) : 1;
    });
    return Math.max(paced, gapMs / Math.min(...stretches));
  }

  /** Brings the anchor to this moment of the flow. Returns the virtual time it is. */
  #settle(): VirtualTime {
    const realMs = this.#realTime.now();
    const { at, realMs: since } = this.#anchor;
    let now = at;
    if (this.#next && this.#next.realMs > since) {
      const part = Math.min(1, Math.max(0, (realMs - since) / (this.#next.realMs - since)));
      now = virtualTime(at + (this.#next.at - at) * part);
    } else if (!this.#next && this.#flowsFreely()) {
      now = later(at, Math.max(0, realMs - since));
    }
    this.#anchor = { at: now, realMs };
    return now;
  }

  // With nothing due at all, time passes as on a wall clock.
  #flowsFreely(): boolean {
    return (
      this.#playing &&
      this.#pace.name !== "step" &&
      this.#engine.owing.size === 0 &&
      this.#engine.nextDueAt() === null
    );
  }

  #reanchor(): void {
    const at = this.world.now > this.#anchor.at ? this.world.now : this.#anchor.at;
    this.#anchor = { at, realMs: this.#realTime.now() };
  }

  #comeBack(ms: number): void {
    this.#wake = this.#realTime.after(ms, () => {
      this.#wake = null;
      this.#go();
    });
  }

  #watchPatience(): void {
    this.#patience ??= this.#realTime.after(patienceMs, () => {
      this.#patience = null;
      this.#loosePatience();
    });
  }

  #callOffPatience(): void {
    this.#patience?.();
    this.#patience = null;
  }

  #loosePatience(): void {
    for (const ref of this.#engine.owing.values()) {
      const key = `${ref.environmentId}/${ref.process}`;
      if (this.#turns.has(key)) continue;
      this.#stalled.set(key, ref);
      this.#engine.stall(ref);
      this.#engine.interim(ref, this.#ahead.get(key) ?? [], this.world.now);
      this.#ahead.delete(key);
    }
    this.#reanchor();
    this.#go();
  }

  #schedulePublishing(): void {
    this.#pending.push(...this.#engine.takeFresh());
    for (const [key, { environmentId, process }] of this.#stalled) {
      if (this.world.environments.get(environmentId)?.process?.number !== process) this.#stalled.delete(key);
    }
    if (this.#publishing) return;
    const wait = this.#publishedAt + publishEveryMs - this.#realTime.now();
    if (wait <= 0) return this.#publishNow();
    this.#publishing = this.#realTime.after(wait, () => {
      this.#publishing = null;
      this.#publishNow();
    });
  }

  #publishNow(): void {
    const realMs = this.#realTime.now();
    this.#publishedAt = realMs;
    this.#unread++;
    const entries = this.#pending;
    this.#pending = [];
    const next = this.#next ? { at: this.#next.at, inRealMs: Math.max(0, this.#next.realMs - realMs) } : null;
    this.#publish({
      entries,
      at: this.#next ? this.#shown(realMs) : this.#anchor.at,
      next,
      quiet: this.#engine.owing.size === 0 && this.#commands.length === 0 && isQuiet(this.world),
      commands: this.#taken,
    });
  }

  #shown(realMs: number): VirtualTime {
    const { at, realMs: since } = this.#anchor;
    if (!this.#next || this.#next.realMs <= since) return at;
    const part = Math.min(1, Math.max(0, (realMs - since) / (this.#next.realMs - since)));
    return virtualTime(at + (this.#next.at - at) * part);
  }
}
