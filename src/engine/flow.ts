// Where virtual time is between two entries: it stands, flows towards the next due time, or passes as on a wall clock.
//
//   anchor ────────────────────────────► next
//   (at, realMs)          now            (at, realMs)

import { later, theBeginning, type VirtualTime, virtualTime } from "../model/time.ts";
import type { RealTime } from "./realTime.ts";

interface Moment {
  readonly at: VirtualTime;
  readonly realMs: number;
}

export class Flow {
  readonly #realTime: RealTime;
  #anchor: Moment;
  #course: "stands" | "free" | Moment = "stands";

  constructor(realTime: RealTime) {
    this.#realTime = realTime;
    this.#anchor = { at: theBeginning, realMs: realTime.now() };
  }

  /** Where it was set last; `now` may be further. */
  get anchor(): Moment {
    return this.#anchor;
  }

  /** Where it flows to, and when it is there. */
  get next(): Moment | null {
    return typeof this.#course === "object" ? this.#course : null;
  }

  now(): VirtualTime {
    const { at, realMs } = this.#anchor;
    const passedMs = Math.max(0, this.#realTime.now() - realMs);
    if (this.#course === "stands") return at;
    if (this.#course === "free") return later(at, passedMs);
    const wholeMs = this.#course.realMs - realMs;
    return virtualTime(at + (this.#course.at - at) * (wholeMs > 0 ? Math.min(1, passedMs / wholeMs) : 1));
  }

  /** Stands where it is now. */
  stop(): VirtualTime {
    return this.standAt(this.now());
  }

  /** Stands at `at`, or where it has come to, if that is later. `behindMs`: how late it is here, to be caught up. */
  standAt(at: VirtualTime, behindMs = 0): VirtualTime {
    const place = at > this.#anchor.at ? at : this.#anchor.at;
    this.#anchor = { at: place, realMs: this.#realTime.now() - behindMs };
    this.#course = "stands";
    return place;
  }

  headFor(at: VirtualTime, realMs: number): void {
    this.#course = { at, realMs };
  }

  runFreely(): void {
    if (this.#course === "stands") this.#course = "free";
  }
}
