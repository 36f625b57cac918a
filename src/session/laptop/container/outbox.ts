// What a container has to tell. A loop that writes line by line must not drown the page in messages: the first lines of a
// turn of the worker go at once, the others once a frame and at the next turn. A program that spins has no next turn: of
// many lines just before, those of the last frame stay unsaid.

import type { ContainerNews } from "../../../wire/container.ts";

type Wrote = Extract<ContainerNews, { kind: "wrote" }>;
type Changed = Extract<ContainerNews, { kind: "changed" }>;

/** Chosen: as much as the page shows within a frame, characters. */
const batchChars = 64 * 1024;

/** Chosen: writes of a turn that go at once. */
const promptWrites = 20;

/** Real ms. */
const frameMs = 16;

export class Outbox {
  readonly #post: (news: ContainerNews) => void;
  #wrote: Wrote | null = null;
  /** Only what a file is in the end is of interest. */
  readonly #changed = new Map<string, Changed>();
  #isDue = false;
  #writes = 0;
  #flushedRealMs = Number.NEGATIVE_INFINITY;
  readonly #realNow: () => number;

  constructor(post: (news: ContainerNews) => void, realNow: () => number) {
    this.#post = post;
    this.#realNow = realNow;
  }

  write(stream: Wrote["stream"], text: string): void {
    for (let at = 0; at < text.length; at += batchChars) {
      const part = text.slice(at, at + batchChars);
      const before = this.#wrote;
      const joins = before?.stream === stream && before.text.length + part.length <= batchChars;
      if (!joins) this.#postText();
      this.#wrote = { kind: "wrote", stream, text: joins ? before.text + part : part };
    }
    this.#writes += 1;
    const isPrompt = this.#writes <= promptWrites || this.#realNow() - this.#flushedRealMs >= frameMs;
    if (isPrompt) this.flush();
    this.#laterOn();
  }

  changed(news: Changed): void {
    this.#changed.set(news.path, news);
    this.#laterOn();
  }

  flush(): void {
    this.#flushedRealMs = this.#realNow();
    for (const news of this.#changed.values()) this.#post(news);
    this.#changed.clear();
    this.#postText();
  }

  #postText(): void {
    if (this.#wrote !== null) this.#post(this.#wrote);
    this.#wrote = null;
  }

  #laterOn(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      this.#writes = 0;
      this.flush();
    });
  }
}
