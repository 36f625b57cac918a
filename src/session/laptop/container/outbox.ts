// What a container has to tell. A loop that writes line by line must not drown the page in messages, so after a few that
// go at once it is batched until the worker's next turn; a program that writes and then spins has no such turn.

import type { ContainerNews } from "../../../wire/container.ts";

type Wrote = Extract<ContainerNews, { kind: "wrote" }>;
type Changed = Extract<ContainerNews, { kind: "changed" }>;

/** Chosen: as much as the page shows within a frame, characters. */
const batchChars = 64 * 1024;

/** Chosen: writes that go at once, each turn of the worker. */
const promptWrites = 20;

export class Outbox {
  readonly #post: (news: ContainerNews) => void;
  #wrote: Wrote | null = null;
  /** Only what a file is in the end is of interest. */
  readonly #changed = new Map<string, Changed>();
  #isDue = false;
  #writes = 0;

  constructor(post: (news: ContainerNews) => void) {
    this.#post = post;
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
    if (this.#writes <= promptWrites) this.flush();
    this.#laterOn();
  }

  changed(news: Changed): void {
    this.#changed.set(news.path, news);
    this.#laterOn();
  }

  flush(): void {
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
