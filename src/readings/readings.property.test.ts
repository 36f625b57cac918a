// Whatever a trace holds, and wherever it is cut: reading it never throws, and what is kept stays small.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import { environmentCounts, environmentState } from "./environmentState.ts";
import { exchangeLimit } from "./exchangeLog.ts";
import { logLimit } from "./functionLog.ts";
import { environmentsKept } from "./keepLast.ts";
import { loopPhase } from "./loopPhase.ts";
import { messagesUnderWay } from "./messagesUnderWay.ts";
import { newReadings, read } from "./readings.ts";
import { servedLimit } from "./servedEvents.ts";
import { type Sentence, storyLimit } from "./story.ts";
import { wordsText } from "./story/said.ts";
import { anyDraft, anyTrace } from "./testing/anyTrace.ts";
import { entriesOf, type Moment } from "./testing/fold.ts";
import { spanLimit, stepLimit } from "./timeline.ts";

function readAll(trace: readonly Moment[], look: boolean) {
  const world = newWorld(7);
  const readings = newReadings();
  for (const entry of entriesOf(trace)) {
    evolve(world, entry);
    read(readings, entry, world);
    if (!look) continue;
    messagesUnderWay(world);
    environmentCounts(world);
    for (const environment of world.environments.values()) {
      environmentState(environment);
      loopPhase(environment);
    }
  }
  return readings;
}

test("any prefix of any trace can be read, and sentences keep their order", () => {
  fc.assert(
    fc.property(anyTrace, (trace) => {
      const { story, log, timeline } = readAll(trace, true);
      expect(story.sentences.map(({ seq }) => seq)).toEqual(
        story.sentences.map(({ seq }) => seq).toSorted((a, b) => a - b),
      );
      expect(story.sentences.every(({ parts, why }) => parts.length > 0 && why !== "")).toBe(true);
      expect(log.lines.every(({ text }) => !text.includes("\n"))).toBe(true);
      for (const { spans } of timeline.rows.values()) {
        expect(
          spans.every(({ from, to }, place) => (to === null ? place === spans.length - 1 : to >= from)),
        ).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

function worded({ seq, parts, why, environmentId: id }: Sentence) {
  return { seq, text: wordsText(parts), why, id };
}

test("idle stretches follow one another, and none of them crosses what an environment does", () => {
  fc.assert(
    fc.property(anyTrace, (trace) => {
      const { idle, rows } = readAll(trace, false).timeline;
      const ends = idle.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      expect(idle.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
      for (const { spans } of rows.values())
        for (const { kind, from, to } of spans)
          if (kind === "invoke" || kind === "init")
            expect(idle.some((each) => from < (each.to ?? Infinity) && (to ?? Infinity) > each.from)).toBe(
              false,
            );
    }),
    { numRuns: 150 },
  );
});

test("reading the same trace twice gives the same", () => {
  fc.assert(
    fc.property(anyTrace, (trace) => {
      const [once, again] = [readAll(trace, false), readAll(trace, true)];
      expect(once.story.sentences.map(worded)).toEqual(again.story.sentences.map(worded));
      expect({ ...once, story: once.story.memory }).toEqual({ ...again, story: again.story.memory });
    }),
    { numRuns: 30 },
  );
});

test("however long a trace is, what is kept stays small", () => {
  const some = fc.sample(anyDraft, { numRuns: 60_000, seed: 5 });
  const { story, log, timeline, exchanges, served } = readAll(
    some.map((each, n): Moment => [n, each]),
    false,
  );
  expect(story.sentences.length).toBeLessThanOrEqual(storyLimit);
  expect(story.groups.size).toBeLessThan(200);
  expect(story.memory.calls.size).toBeLessThanOrEqual(9);
  expect(log.lines.length).toBeLessThanOrEqual(logLimit * 1.25);
  expect(timeline.concurrency.length).toBeLessThanOrEqual(stepLimit * 1.25);
  expect(timeline.idle.length).toBeLessThanOrEqual(stepLimit * 1.25);
  for (const { size } of [timeline.rows, exchanges.byEnvironment, served.byEnvironment]) {
    expect(size).toBeLessThanOrEqual(environmentsKept);
  }
  for (const { spans } of timeline.rows.values()) expect(spans.length).toBeLessThanOrEqual(spanLimit);
  for (const records of exchanges.byEnvironment.values())
    expect(records.length).toBeLessThanOrEqual(exchangeLimit);
  for (const events of served.byEnvironment.values()) expect(events.length).toBeLessThanOrEqual(servedLimit);
});
