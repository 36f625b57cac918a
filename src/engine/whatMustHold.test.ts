// What must always hold, over random inputs and faults. A failing run is pinned below by its seed and path.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../model/command.ts";
import type { Entry } from "../model/entry.ts";
import { defaultConfiguration } from "../model/functionConfiguration.ts";
import { writeTrace } from "../model/handwriting.ts";
import { defaultSettings } from "../model/serviceSettings.ts";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import type { World } from "../world/world.ts";
import { faultyScript } from "./testing/faultyScript.ts";
import { invoke, message, request, type Scenario, startScenario } from "./testing/scenario.ts";

const limits = { accountConcurrency: 12, reservedConcurrency: 7 };

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 1, 40))
      .map(([n, every]) => request(n, every)),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => message(n)) },
  { weight: 1, arbitrary: fc.constantFrom(invoke(), invoke("no json")) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 6 })
      .map((n) => ({ type: "killEnvironment", environmentId: `env-${n}` }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.boolean())
      .map(([n, isLine]) =>
        isLine
          ? ({ type: "enterLine", environmentId: `env-${n}`, shell: "shell-1", text: "ls" } as const)
          : ({ type: "interruptShell", environmentId: `env-${n}`, shell: "shell-1" } as const),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ type: "deploy", files: {}, configuration: defaultConfiguration } as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(null, 0, 3, 7)
      .map(
        (reservedConcurrency) =>
          ({ type: "configure", settings: { ...settings, reservedConcurrency } }) as const,
      ),
  },
);
const settings = {
  ...defaultSettings,
  ...limits,
  cpuModel: "fixed",
  idleLifetimeMs: 20_000,
  queue: { ...defaultSettings.queue, visibilityTimeoutMs: 4000 },
} as const;

const run = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  faults: fc.constantFrom(0, 0.1, 0.3, 0.6),
  inputs: fc.array(fc.tuple(command, fc.constantFrom(0, 1, 30, 400, 3000, 25_000)), {
    minLength: 1,
    maxLength: 10,
  }),
});
type Run = typeof run extends fc.Arbitrary<infer T> ? T : never;

async function play({ seed, faults, inputs }: Run): Promise<Scenario> {
  const scenario = startScenario(faultyScript(seed, faults), {
    seed,
    settings,
    configuration: { timeoutSeconds: 1 },
  });
  for (const [each, waitMs] of inputs) {
    scenario.give(each);
    await scenario.pass(waitMs);
  }
  await scenario.play();
  return scenario;
}

const property = (check: (scenario: Scenario, run: Run) => void | Promise<void>) => async () => {
  await fc.assert(
    fc.asyncProperty(run, async (each) => {
      await check(await play(each), each);
    }),
    { numRuns: 60 },
  );
};

/** Folds the trace entry by entry, as the screen does, and shows each step. */
function refold(trace: readonly Entry[], seed: number, see: (world: World, entry: Entry) => void): World {
  const world = newWorld(seed);
  for (const entry of trace) {
    evolve(world, entry);
    see(world, entry);
  }
  return world;
}

test(
  "every accepted invocation ends exactly once, and every call is answered",
  property(({ trace }) => {
    const ends = new Map<string, number>();
    const open = new Set<string>();
    for (const entry of trace) {
      if (entry.type === "invocation.requested") ends.set(entry.requestId, 0);
      if (entry.type === "invocation.ended" || entry.type === "invocation.throttled") {
        ends.set(entry.requestId, (ends.get(entry.requestId) ?? Number.NaN) + 1);
      }
      if (entry.type === "call.sent") open.add(entry.callId);
      if (entry.type === "call.completed") expect(open.delete(entry.callId)).toBe(true);
    }
    expect([...ends.values()].filter((times) => times !== 1)).toEqual([]);
    expect(open.size).toBe(0);
  }),
);

test(
  "an environment works on at most one event at a time",
  property(({ trace }) => {
    const busy = new Map<string, string>();
    for (const entry of trace) {
      if (entry.type === "invocation.placed") {
        expect(busy.has(entry.environmentId)).toBe(false);
        busy.set(entry.environmentId, entry.requestId);
      }
      if (entry.type === "invocation.ended") {
        expect(busy.get(entry.environmentId)).toBe(entry.requestId);
        busy.delete(entry.environmentId);
      }
    }
  }),
);

test(
  "concurrency keeps to the limits that hold when an event is placed",
  property(({ trace }, { seed }) => {
    refold(trace, seed, (world, entry) => {
      if (entry.type !== "invocation.placed") return;
      const { reservedConcurrency, accountConcurrency } = world.settings;
      expect(world.concurrency).toBeLessThanOrEqual(reservedConcurrency ?? accountConcurrency);
      expect(world.launches.left).toBeGreaterThanOrEqual(0);
    });
  }),
);

test(
  "every message is either in the queue, deleted or dead-lettered, and a message in flight has a batch or will return",
  property(({ trace }, { seed }) => {
    refold(trace, seed, ({ queue }) => {
      expect(queue.messages.size + queue.deleted + queue.deadLetters.length).toBe(queue.arrived);
    });
  }),
);

test(
  "virtual time never goes back, and seqs have no gaps",
  property(({ trace }) => {
    for (const [index, entry] of trace.entries()) {
      expect(entry.seq).toBe(index);
      expect(entry.at).toBeGreaterThanOrEqual(trace[index - 1]?.at ?? 0);
      if (entry.cause !== null) expect(entry.cause).toBeLessThan(entry.seq);
    }
  }),
);

test(
  "a frozen environment executes nothing but what a person types at a shell in it, and costs nothing",
  property(({ trace }) => {
    const frozen = new Map<string, { typed: boolean; looking: boolean }>();
    for (const entry of trace) {
      if (!("environmentId" in entry)) continue;
      const id = entry.environmentId;
      if (entry.type === "environment.frozen") frozen.set(id, { typed: false, looking: false });
      if (entry.type === "environment.thawed" || entry.type === "environment.shuttingDown") frozen.delete(id);
      const state = frozen.get(id);
      if (!state) continue;
      if (entry.type === "shell.entered") state.typed = true;
      if (entry.type === "process.resumed") {
        expect(state.typed).toBe(true);
        expect(entry.exchanges).toEqual([]);
        frozen.set(id, { typed: false, looking: true });
      }
      if (entry.type === "process.wrote") expect(state.looking).toBe(true);
      if (entry.type === "process.computed") expect([state.looking, entry.chargedMs]).toEqual([true, 0]);
      if (entry.type === "process.parked") state.looking = false;
    }
  }),
);

test(
  "folding the trace gives the world that the engine has",
  property(({ trace, runner }, { seed }) => {
    const { agenda: _ours, ...folded } = refold(trace, seed, () => {});
    const { agenda: _its, ...world } = runner.world;
    expect(folded).toEqual(world);
  }),
);

test(
  "the same seed, inputs and code give the same trace, byte for byte",
  property(async ({ trace }, each) => {
    const again = await play(each);
    expect(writeTrace(again.trace)).toBe(writeTrace(trace));
  }),
);
