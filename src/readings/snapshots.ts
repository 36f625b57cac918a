// Snapshots of a run, taken as it goes: any moment of it is a short fold away.

import type { Entry } from "../model/entry.ts";
import { copyWorld } from "../world/copyWorld.ts";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import type { World } from "../world/world.ts";
import { copyReadings } from "./copyReadings.ts";
import { newReadings, read, type Readings } from "./readings.ts";

/** What is true after the first `entryCount` entries, and what can be read off them. */
export interface Snapshot {
  readonly entryCount: number;
  readonly world: World;
  readonly readings: Readings;
}

/** Chosen: folding as many entries takes some 8 ms. */
const usualSpacing = 1000;
/** Chosen: with more of them every other one goes, and the next ones are taken half as often. Of a run of 120,000 entries
 *  they hold some 20 MB. */
const mostSnapshots = 100;
/** Chosen: characters of files below /tmp that only snapshots still hold. */
const mostTmpChars = 64 * 1024 * 1024;

export class Snapshots {
  readonly #beginning: Snapshot;
  /** In order. */
  #taken: readonly Snapshot[] = [];
  #spacing: number;
  #tmpChars = 0;
  /** The moment that was asked for last: the next one is mostly a little later. */
  #last: Snapshot;

  /** `spacing`: entries between two snapshots, at first. */
  constructor(seed: number, spacing = usualSpacing) {
    this.#spacing = spacing;
    this.#beginning = { entryCount: 0, world: newWorld(seed), readings: newReadings() };
    this.#last = copied(this.#beginning);
  }

  /** Says that a run has come so far; takes a snapshot of it when it is time for one. */
  pass(present: Snapshot): void {
    const before = this.#taken.at(-1) ?? this.#beginning;
    if (present.entryCount - before.entryCount < this.#spacing) return;
    this.#tmpChars += changedTmpChars(before.world, present.world);
    this.#taken = [...this.#taken, copied(present)];
    if (this.#taken.length > mostSnapshots || this.#tmpChars > mostTmpChars) this.#thin();
  }

  /**
   * The moment after the first `entryCount` of `entries`. It stays as it is until the next call, which goes on folding
   * into the same objects where the moment it is asked for is later.
   */
  at(entries: readonly Entry[], entryCount: number): Snapshot {
    const taken = this.#taken.findLast((each) => each.entryCount <= entryCount) ?? this.#beginning;
    const last = this.#last;
    const goesOn = last.entryCount <= entryCount && last.entryCount >= taken.entryCount;
    const from = goesOn ? last : copied(taken);
    const { world, readings } = from;
    for (const entry of entries.slice(from.entryCount, entryCount)) {
      evolve(world, entry);
      read(readings, entry, world);
    }
    this.#last = { entryCount, world, readings };
    return this.#last;
  }

  #thin(): void {
    this.#taken = this.#taken.filter((_, place) => place % 2 === 1);
    this.#spacing *= 2;
    this.#tmpChars /= 2;
  }
}

function copied({ entryCount, world, readings }: Snapshot): Snapshot {
  return { entryCount, world: copyWorld(world), readings: copyReadings(readings) };
}

/** Of files that `after` has and `before` has not, or not so. */
function changedTmpChars(before: World, after: World): number {
  let chars = 0;
  for (const [id, { tmp }] of after.environments) {
    const known = before.environments.get(id)?.tmp;
    if (known === tmp) continue;
    for (const [path, text] of tmp) if (known?.get(path) !== text) chars += text.length;
  }
  return chars;
}
