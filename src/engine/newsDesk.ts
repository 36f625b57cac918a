// Tells the watcher what was written: soon, but not more often than it can show, and never more than it can keep up with.

import type { Entry } from "../model/entry.ts";
import type { VirtualTime } from "../model/time.ts";
import type { RealTime } from "./realTime.ts";

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

/** News go out no more often than this, real ms. */
const everyMs = 12;
/** News that may be unread before the desk is full. */
const unreadLimit = 3;

export class NewsDesk {
  readonly #realTime: RealTime;
  readonly #publish: (news: News) => void;
  readonly #gather: () => News;
  #unread = 0;
  #publishedAt = Number.NEGATIVE_INFINITY;
  #isComing = false;

  /** `gather` is asked at the moment of publishing. */
  constructor(realTime: RealTime, publish: (news: News) => void, gather: () => News) {
    this.#realTime = realTime;
    this.#publish = publish;
    this.#gather = gather;
  }

  /** The watcher is behind: better not to write more for now. */
  get isFull(): boolean {
    return this.#unread >= unreadLimit;
  }

  acknowledge(): void {
    this.#unread--;
  }

  /** There is something new to tell. */
  announce(): void {
    if (this.#isComing) return;
    const waitMs = this.#publishedAt + everyMs - this.#realTime.now();
    if (waitMs <= 0) return this.#tell();
    this.#isComing = true;
    this.#realTime.after(waitMs, () => {
      this.#isComing = false;
      this.#tell();
    });
  }

  #tell(): void {
    this.#publishedAt = this.#realTime.now();
    this.#unread++;
    this.#publish(this.#gather());
  }
}
