import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Pace } from "../model/pace.ts";
import { virtualTime } from "../model/time.ts";
import { entriesOf, fold } from "../readings/testing/fold.ts";
import { frozen } from "../readings/testing/walk.ts";
import { Playback } from "./playback.ts";
import type { SessionState } from "./session.ts";
import { stillState } from "./testing/stillState.ts";

const entries = entriesOf(frozen);
const times = [...new Set(entries.map(({ at }) => at))];
const end = entries.at(-1)?.at ?? virtualTime(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Told {
  readonly store: StoreApi<SessionState>;
  readonly playback: Playback;
  /** What the run was told to do. */
  readonly told: string[];
}

/** A run that has come to its end a second ago. */
function opened(playing: boolean, pace: Pace = { name: "beats" }): Told {
  const told: string[] = [];
  const clock = { at: virtualTime(end + 1000), next: null };
  const store = createStore(() => stillState({ ...fold(frozen), entries, clock, pace, playing }));
  const run = (verb: "play" | "pause") => (): void => {
    told.push(verb);
    store.setState({ playing: verb === "play" });
  };
  const playback = new Playback({ store, play: run("play"), pause: run("pause") }, 1);
  return { store, playback, told };
}

function at({ playback }: Told): number {
  return playback.screen.getState().clock.at;
}

test("the past holds the run, and the way back lets it go on", () => {
  const run = opened(true);
  run.playback.show(virtualTime(200));
  expect(run.told).toEqual(["pause"]);
  expect(run.playback.screen.getState()).toMatchObject({ isPast: true, playing: false });
  expect(run.playback.screen.getState().world.environments.get("env-1")?.phase.name).toBe("booting");
  run.playback.show(virtualTime(100));
  run.playback.leave();
  expect(run.told).toEqual(["pause", "play"]);
  expect(run.playback.screen.getState()).toEqual(run.store.getState());
});

test("a run that stood still stands still afterwards", () => {
  const run = opened(false);
  run.playback.show(virtualTime(200));
  run.playback.leave();
  expect(run.store.getState().playing).toBe(false);
});

test("a moment that has not been yet shows the present", () => {
  const run = opened(true);
  run.playback.show(virtualTime(200));
  run.playback.show(virtualTime(end + 5000));
  expect(run.playback.isPast).toBe(false);
  // Within the last second nothing happened: it is the past all the same.
  run.playback.show(virtualTime(end + 500));
  expect(run.playback.screen.getState()).toMatchObject({ isPast: true, entryCount: entries.length });
});

test("what the run still tells while the past is shown does not come to the screen", () => {
  const run = opened(true);
  run.playback.show(virtualTime(200));
  const { world } = run.playback.screen.getState();
  run.store.setState({ ...fold(frozen), quiet: false });
  expect(run.playback.screen.getState().world).toBe(world);
});

test("steps go back through every moment to the beginning, and on to the present", () => {
  const run = opened(true);
  const back: number[] = [];
  for (let step = 0; step < times.length; step++) {
    run.playback.stepBack();
    back.push(at(run));
  }
  expect(back).toEqual(times.toReversed());
  run.playback.stepBack();
  expect(at(run)).toBe(0);
  const on: number[] = [];
  for (; run.playback.isPast; run.playback.step()) on.push(at(run));
  expect(on).toEqual(times);
});

test("the past is played moment by moment, and the run goes on behind it", async () => {
  const run = opened(false);
  run.playback.show(virtualTime(0));
  const seen = new Set<number>();
  run.playback.screen.subscribe(({ isPast, clock }) => {
    if (isPast) seen.add(clock.at);
  });
  run.playback.play();
  expect(run.playback.screen.getState().playing).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  // The last one is that of the present.
  expect([...seen]).toEqual(times.slice(0, -1));
  expect(run.playback.isPast).toBe(false);
  expect(run.told).toEqual(["pause", "play"]);
});

test("a rate is kept, and what is faster than frames is shown together", async () => {
  const run = opened(true, { name: "linear", rate: 0.1 });
  run.playback.show(virtualTime(0));
  run.playback.play();
  await vi.advanceTimersByTimeAsync(3005);
  expect(at(run)).toBe(times.findLast((time) => time <= 300));
});

test("paused, it stands at the moment that the screen shows", async () => {
  const run = opened(true);
  run.playback.show(virtualTime(12));
  run.playback.play();
  await vi.advanceTimersByTimeAsync(100);
  run.playback.pause();
  const stands = at(run);
  expect(stands).toBeGreaterThan(12);
  await vi.advanceTimersByTimeAsync(5000);
  expect(run.playback.screen.getState()).toMatchObject({
    isPast: true,
    playing: false,
    clock: { at: stands },
  });
  run.playback.leave();
  expect(run.store.getState().playing).toBe(false);
});

test("at full speed the past is played in beats, to be watched", async () => {
  const run = opened(false, { name: "max" });
  run.playback.show(virtualTime(12));
  run.playback.play();
  await vi.advanceTimersByTimeAsync(450);
  expect(run.playback.isPast).toBe(true);
  expect(at(run)).toBe(200);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run.playback.isPast).toBe(false);
});

test("another pace counts at once", async () => {
  const run = opened(true, { name: "linear", rate: 0.001 });
  run.playback.show(virtualTime(12));
  run.playback.play();
  await vi.advanceTimersByTimeAsync(1000);
  expect(at(run)).toBe(12);
  run.store.setState({ pace: { name: "linear", rate: 1 } });
  run.playback.changePace();
  expect(run.playback.screen.getState().playing).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(at(run)).toBe(200);
});

test("played twice, it is played once, and what is left is left", async () => {
  const run = opened(true, { name: "linear", rate: 1 });
  run.playback.show(virtualTime(12));
  run.playback.play();
  await vi.advanceTimersByTimeAsync(50);
  run.playback.play();
  run.playback.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run.playback.isPast).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ["a second after its last entry", end + 1000],
  ["at its last entry", end],
])("who steps up to a present that is %s stands still there", (_, at) => {
  const run = opened(true);
  run.store.setState({ clock: { at: virtualTime(at), next: null } });
  run.playback.stepBack();
  run.playback.step();
  expect(run.playback.isPast).toBe(false);
  expect(run.store.getState().playing).toBe(false);
});

test("having played a part of the past does not set a run going that stood still", async () => {
  const run = opened(false, { name: "linear", rate: 1 });
  run.playback.show(virtualTime(12));
  run.playback.play();
  await vi.advanceTimersByTimeAsync(200);
  run.playback.stepBack();
  run.playback.leave();
  expect(run.store.getState().playing).toBe(false);
});

test("a run that is replaced takes its past with it", () => {
  const run = opened(true);
  run.playback.show(virtualTime(200));
  run.playback.reset(1);
  expect(run.playback.isPast).toBe(false);
});
