// The event loop of one process, in lockstep with the engine:
//
//   resume ─► answers ─► due timers ─► immediates ─► nothing left? ─► parked
//              └── one macrotask each; between two: ticks, microtasks, a real hop ──┘
//
// Real asynchronous work (dynamic import, WebCrypto, …) holds the turn open.

import { later, type VirtualTime } from "../../model/time.ts";
import type { Realm } from "../realm/realm.ts";
import type { Clock } from "./clock.ts";
import { type Timer, TimerList, timersLimit } from "./timerList.ts";

type Task = () => void;

/** Chosen: a chain of immediates without end must not hold a turn open for ever. */
const immediatesPerTurn = 1000;
const immediatesPauseMs = 1;

export interface LoopOwner {
  /** A task threw. */
  failed(error: unknown): void;
  /** Nothing is left to do in this turn. Returns tasks that arose (before exit), or parks and returns none. */
  drained(): readonly Task[];
}

export class EventLoop {
  readonly #realm: Realm;
  readonly #clock: Clock;
  readonly #owner: LoopOwner;
  readonly #timers = new TimerList();
  #tasks: Task[] = [];
  #immediates: { readonly run: Task; readonly isReferenced: () => boolean }[] = [];
  #immediatesRun = 0;
  #ticks: Task[] = [];
  #isInTask = false;
  #pendingWork = 0;
  #isHopping = false;
  #isRunning = false;
  #isStopped = false;
  #firesTimers = true;
  #lastTimer = 0;

  constructor(realm: Realm, clock: Clock, owner: LoopOwner) {
    this.#realm = realm;
    this.#clock = clock;
    this.#owner = owner;
  }

  /** Begins a turn: these tasks first, then what is due; a frozen process's timers wait. */
  run(tasks: readonly Task[], isFrozen = false): void {
    if (this.#isStopped) return;
    this.#firesTimers = !isFrozen;
    for (const task of tasks) this.#tasks.push(task);
    this.#immediatesRun = 0;
    this.#isRunning = true;
    this.#step();
  }

  /** The process is over: nothing runs any more. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Real asynchronous work begins; call the result once when its outcome was handed over. */
  beginWork(): Task {
    this.#pendingWork++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#pendingWork--;
      if (this.#pendingWork === 0 && this.#isRunning) this.#hop();
    };
  }

  setTimer(fire: Task, delayMs: number, isRepeated: boolean): Timer | null {
    if (this.#timers.size >= timersLimit) return null;
    const due = later(this.#clock.now(), delayMs);
    const timer: Timer = {
      id: ++this.#lastTimer,
      due,
      repeatMs: isRepeated ? delayMs : null,
      fire,
      isReferenced: true,
    };
    this.#timers.add(timer);
    return timer;
  }

  clearTimer(timer: Timer): void {
    this.#timers.remove(timer);
  }

  restartTimer(timer: Timer, delayMs: number): void {
    this.#timers.remove(timer);
    timer.due = later(this.#clock.now(), delayMs);
    this.#timers.add(timer);
  }

  isTimerSet(timer: Timer): boolean {
    return this.#timers.has(timer);
  }

  addImmediate(run: Task, isReferenced: () => boolean): void {
    this.#immediates.push({ run, isReferenced });
  }

  /** process.nextTick: before the microtasks that a task leaves behind; from a microtask, after all of them. */
  addTick(tick: Task): void {
    this.#ticks.push(tick);
    if (!this.#isInTask) this.#hop();
  }

  /** Node's rule for staying alive, exchanges aside. */
  get keepsAlive(): boolean {
    return (
      this.#timers.keepsAlive || this.#immediates.some((each) => each.isReferenced()) || this.#pendingWork > 0
    );
  }

  get wakeAt(): VirtualTime | null {
    // Immediates are left only where a turn ran too many of them.
    if (this.#immediates.length > 0) return later(this.#clock.now(), immediatesPauseMs);
    return this.#timers.nextDue;
  }

  /** Runs `task` as a task of the loop: errors go to the owner, ticks run after it. */
  guard(task: Task): void {
    const wasInTask = this.#isInTask;
    this.#isInTask = true;
    try {
      task();
    } catch (error) {
      this.#owner.failed(error);
    }
    this.#isInTask = wasInTask;
    if (!wasInTask) this.#runTicks();
  }

  #step(): void {
    if (this.#isStopped) return;
    if (this.#ticks.length > 0) {
      this.#runTicks();
      this.#hop();
      return;
    }
    // A tick may come of real work that ends between two turns.
    if (!this.#isRunning) return;
    const task = this.#nextTask();
    if (task !== undefined) {
      this.guard(task);
      this.#hop();
      return;
    }
    if (this.#pendingWork > 0) return;
    this.#isRunning = false;
    const more = this.#owner.drained();
    if (more.length > 0) this.run(more, !this.#firesTimers);
  }

  #nextTask(): Task | undefined {
    const task = this.#tasks.shift();
    if (task !== undefined) return task;
    const timer = this.#firesTimers ? this.#timers.takeDue(this.#clock.turnBegan) : undefined;
    if (timer !== undefined) return () => this.#fire(timer);
    if (this.#immediatesRun >= immediatesPerTurn) return undefined;
    this.#immediatesRun++;
    return this.#immediates.shift()?.run;
  }

  #fire(timer: Timer): void {
    if (timer.repeatMs !== null) {
      timer.due = later(this.#clock.now(), timer.repeatMs);
      this.#timers.add(timer);
    }
    timer.fire();
  }

  #runTicks(): void {
    for (let tick = this.#ticks.shift(); tick !== undefined && !this.#isStopped; tick = this.#ticks.shift()) {
      const run = tick;
      this.#isInTask = true;
      try {
        run();
      } catch (error) {
        this.#owner.failed(error);
      }
      this.#isInTask = false;
    }
  }

  #hop(): void {
    if (this.#isHopping) return;
    this.#isHopping = true;
    this.#realm.hop(() => {
      this.#isHopping = false;
      this.#step();
    });
  }
}
