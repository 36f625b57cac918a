// The process's timers in the order in which they fall due.

import type { VirtualTime } from "../../model/time.ts";

export interface Timer {
  readonly id: number;
  due: VirtualTime;
  /** `null`: fires once. */
  readonly repeatMs: number | null;
  fire: () => void;
  /** A timer that does not keep the process alive is unreferenced. */
  isReferenced: boolean;
}

/** Ours: timers that one process may have; more is a mistake or an attack. */
export const timersLimit = 10_000;

export class TimerList {
  /** Sorted by due time, then by age. Short lists are the rule, so a sorted array beats a heap. */
  readonly #timers: Timer[] = [];

  get size(): number {
    return this.#timers.length;
  }

  add(timer: Timer): void {
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#timers[middle];
      if (other !== undefined && other.due <= timer.due) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
  }

  remove(timer: Timer): void {
    const index = this.#timers.indexOf(timer);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  has(timer: Timer): boolean {
    return this.#timers.includes(timer);
  }

  /** Takes out the first timer that is due at `now`. */
  takeDue(now: VirtualTime): Timer | undefined {
    const [first] = this.#timers;
    return first !== undefined && first.due <= now ? this.#timers.shift() : undefined;
  }

  get nextDue(): VirtualTime | null {
    return this.#timers[0]?.due ?? null;
  }

  get keepsAlive(): boolean {
    return this.#timers.some((timer) => timer.isReferenced);
  }
}
