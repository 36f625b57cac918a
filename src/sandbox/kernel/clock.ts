// What time it is inside: the engine's virtual time, moved on within a turn by the CPU model only.

import { cpuStretch, type CpuModel } from "../../model/functionConfiguration.ts";
import { theBeginning, type VirtualTime, virtualTime } from "../../model/time.ts";

/** Chosen: what a look at the clock costs in the fixed model, so that a loop that waits for a time ends. */
const clockReadMs = 0.005;

/** Chosen: what a turn costs in the fixed model, whatever it does. */
const fixedTurnMs = 1;

export class Clock {
  #turnBegan = theBeginning;
  #realBegan = 0;
  /** CPU time that the model adds to this turn. */
  #addedMs = 0;
  #latest: number = theBeginning;
  #model: CpuModel = "fixed";
  #stretch = 1;
  readonly #realNow: () => number;

  constructor(realNow: () => number) {
    this.#realNow = realNow;
  }

  /** The process is started at `now`: its first turn begins. */
  start(now: VirtualTime, model: CpuModel, memoryMb: number): void {
    this.#model = model;
    // A loop that waits for one second of clock burns less CPU where the CPU is a slice: as on the real thing.
    this.#stretch = model === "measured" && memoryMb > 0 ? cpuStretch(memoryMb) : 1;
    this.beginTurn(now);
  }

  /** The moment at which the turn under way began. */
  get turnBegan(): VirtualTime {
    return this.#turnBegan;
  }

  beginTurn(now: VirtualTime): void {
    this.#turnBegan = now;
    this.#latest = Math.max(this.#latest, now);
    this.#addedMs = 0;
    this.#realBegan = this.#realNow();
  }

  /** A look at the clock by user code: costs time. */
  read(): VirtualTime {
    if (this.#model === "fixed") this.#addedMs += clockReadMs;
    return this.now();
  }

  /** What is not computed here, but would be there: `cpuMs` on a full core. */
  spend(cpuMs: number): void {
    this.#addedMs += cpuMs;
  }

  /** Runs what is the playground's own doing and would not be there, so that it takes the process no time. */
  uncounted<Made>(run: () => Made): Made {
    const since = this.#realNow();
    const made = run();
    this.#realBegan += this.#realNow() - since;
    return made;
  }

  /** The time inside, at no cost. Never goes back. */
  now(): VirtualTime {
    const computedMs = this.#model === "fixed" ? 0 : this.#elapsedMs();
    const moved = (computedMs + this.#addedMs) * this.#stretch;
    this.#latest = Math.max(this.#latest, this.#turnBegan + moved);
    return virtualTime(this.#latest);
  }

  /** CPU time of the turn so far, on a full core. */
  cpuMs(): number {
    const computedMs = this.#model === "fixed" ? fixedTurnMs : this.#elapsedMs();
    return virtualTime(computedMs + this.#addedMs);
  }

  #elapsedMs(): number {
    return Math.max(0, this.#realNow() - this.#realBegan);
  }
}
