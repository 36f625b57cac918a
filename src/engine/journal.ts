// Where rules write. An entry is stamped and takes effect on the world at once, so that the next rule sees it.

import type { Entry, EntryDraft } from "../model/entry.ts";
import type { VirtualTime } from "../model/time.ts";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import type { World } from "../world/world.ts";

export class Journal {
  readonly world: World;
  /** The moment at which entries are written. */
  now: VirtualTime;
  #fresh: Entry[] = [];
  readonly #beforeEntry: (entry: Entry, world: World) => void;

  /** `beforeEntry` sees each entry while the world still is as it was before it. */
  constructor(seed: number, beforeEntry: (entry: Entry, world: World) => void) {
    this.world = newWorld(seed);
    this.now = this.world.now;
    this.#beforeEntry = beforeEntry;
  }

  /** Writes one entry, caused by the entry with seq `cause`. Returns its seq, to be the cause of what follows. */
  write(draft: EntryDraft, cause: number | null): number {
    const entry: Entry = { seq: this.world.nextSeq, at: this.now, cause, ...draft };
    this.#beforeEntry(entry, this.world);
    evolve(this.world, entry);
    this.#fresh.push(entry);
    return entry.seq;
  }

  /** The entries written since the last call. */
  takeFresh(): readonly Entry[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
