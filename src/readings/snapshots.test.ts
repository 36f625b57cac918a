import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../model/entry.ts";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import type { World } from "../world/world.ts";
import { newReadings, read, type Readings } from "./readings.ts";
import { Snapshots } from "./snapshots.ts";
import { wordsText } from "./story/said.ts";
import { anyTrace } from "./testing/anyTrace.ts";
import { entriesOf, type Moment } from "./testing/fold.ts";
import { timedOut, warm } from "./testing/walk.ts";

const seed = 7;

interface Folded {
  readonly world: World;
  readonly readings: Readings;
}

function folded(entries: readonly Entry[]): Folded {
  const world = newWorld(seed);
  const readings = newReadings();
  for (const entry of entries) {
    evolve(world, entry);
    read(readings, entry, world);
  }
  return { world, readings };
}

/** All that can be seen of it, in words where the words are made late. */
function seen({ world, readings }: Folded): unknown {
  const { story, ...others } = readings;
  const { agenda, ...rest } = world;
  const due = agenda.copy();
  const items = [];
  for (let item = due.takeFirst(); item; item = due.takeFirst()) items.push(item);
  const sentences = story.sentences.map(({ seq, parts, why }) => ({ seq, text: wordsText(parts), why }));
  return structuredClone({ rest, items, others, sentences, memory: story.memory });
}

/** Folds a run, taking snapshots, then asks for moments of it. */
function hold(trace: readonly Moment[], spacing: number, asked: readonly number[]): void {
  const entries = entriesOf(trace);
  const snapshots = new Snapshots(seed, spacing);
  const world = newWorld(seed);
  const readings = newReadings();
  for (const [place, entry] of entries.entries()) {
    evolve(world, entry);
    read(readings, entry, world);
    snapshots.pass({ entryCount: place + 1, world, readings });
  }
  const present = seen({ world, readings });
  for (const each of asked) {
    const entryCount = each % (entries.length + 1);
    expect(seen(snapshots.at(entries, entryCount))).toEqual(seen(folded(entries.slice(0, entryCount))));
  }
  expect(seen({ world, readings })).toEqual(present);
}

test.each([1, 4, 1000])(
  "each moment of a walk is there again, with a snapshot every %i entries",
  (spacing) => {
    for (const walk of [warm, timedOut]) {
      const places = Array.from({ length: 60 }, (_, place) => place);
      hold(walk, spacing, [...places.toReversed(), ...places]);
    }
  },
);

test("a moment of any trace is what the entries up to it make, wherever one comes from", () => {
  const asked = fc.array(fc.nat(), { maxLength: 12 });
  fc.assert(fc.property(anyTrace, fc.integer({ min: 1, max: 40 }), asked, hold), { numRuns: 60 });
});
