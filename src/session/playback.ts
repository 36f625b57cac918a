// What the screen shows: the present, or a moment of the past. The run itself knows nothing of it; it stands still while
// the past is shown, so that nothing is missed meanwhile.

import { createStore, type StoreApi } from "zustand/vanilla";
import { realMsFor } from "../engine/pacing.ts";
import type { Entry } from "../model/entry.ts";
import { beatMs, type Pace } from "../model/pace.ts";
import { theBeginning, type VirtualTime } from "../model/time.ts";
import { countUpTo } from "../readings/countUpTo.ts";
import { Snapshots } from "../readings/snapshots.ts";
import { isQuiet } from "../world/nextDue.ts";
import type { World } from "../world/world.ts";
import { shownNow } from "./clock.ts";
import type { SessionState } from "./session.ts";

/** The run, as far as the playback may touch it. */
interface Run {
  readonly store: StoreApi<SessionState>;
  play(): void;
  pause(): void;
}

type Shown = Pick<SessionState, "world" | "readings" | "entryCount" | "clock" | "playing">;

/** Virtual ms: what follows sooner is the same moment to the eye. A script parks for a µs between two lines. */
const momentMs = 0.01;

/** Real ms: moments that follow one another faster are shown together. */
const frameMs = 16;

/** Real ms, chosen. */
const mostLateMs = 100;

export class Playback {
  readonly screen: StoreApi<SessionState>;
  readonly #run: Run;
  #snapshots: Snapshots;
  /** Of the past; `null`: the present is shown. */
  #shown: Shown | null = null;
  /** The run was playing when the past was entered. */
  #resumes = false;
  #arrival: ReturnType<typeof setTimeout> | undefined;

  constructor(run: Run, seed: number) {
    this.#run = run;
    this.#snapshots = new Snapshots(seed);
    this.screen = createStore(() => this.#state());
    run.store.subscribe(() => this.#tell());
  }

  get isPast(): boolean {
    return this.#shown !== null;
  }

  /** The run has taken in more entries: `entryCount` of them in all. */
  pass(entryCount: number): void {
    const { world, readings } = this.#run.store.getState();
    this.#snapshots.pass({ entryCount, world, readings });
  }

  /** Another run begins. */
  reset(seed: number): void {
    this.leave();
    this.#snapshots = new Snapshots(seed);
  }

  /** Shows a moment and stands still there; a moment that has not been yet shows the present. */
  show(at: VirtualTime): void {
    const { store } = this.#run;
    if (at >= shownNow(store)) return this.leave();
    if (!this.#shown) {
      this.#resumes = store.getState().playing;
      this.#run.pause();
    }
    this.#stop();
    this.#shown = this.#moment(at);
    this.#tell();
  }

  /** Back to the present, which goes on if it did before. */
  leave(goesOn = this.#resumes): void {
    if (!this.#shown) return;
    this.#stop();
    this.#shown = null;
    if (goesOn) this.#run.play();
    this.#tell();
  }

  /** Plays on from the moment that is shown, at the present pace, through to the present and on from there. */
  play(): void {
    if (this.#shown && !this.#shown.playing) this.#playOn(this.#shown, performance.now());
  }

  pause(): void {
    this.#resumes = false;
    this.show(this.#now);
  }

  /** Another pace: what is played goes on at it. */
  changePace(): void {
    if (!this.#shown?.playing) return;
    this.show(this.#now);
    this.play();
  }

  /** To the next moment; behind the last one, to the present. */
  step(): void {
    const { entries } = this.#run.store.getState();
    const next = entries[this.screen.getState().entryCount];
    const last = next && entries[countUpTo(entries, next.at + momentMs, timeOf) - 1];
    this.#showOrLeave(last);
  }

  /** To the next line of a script. */
  stepLine(): void {
    const { entries } = this.#run.store.getState();
    const from = this.screen.getState().entryCount;
    this.#showOrLeave(entries.find(({ type }, place) => place >= from && type === "process.reachedLine"));
  }

  /** To the moment before. */
  stepBack(): void {
    const { entries } = this.#run.store.getState();
    const before = entries[countUpTo(entries, this.#now - momentMs, timeOf) - 1];
    this.show(before?.at ?? theBeginning);
  }

  #showOrLeave(entry: Entry | undefined): void {
    if (entry && entry.at < shownNow(this.#run.store)) this.show(entry.at);
    else this.leave(false);
  }

  get #now(): VirtualTime {
    return shownNow(this.screen);
  }

  #moment(at: VirtualTime): Shown {
    const { entries } = this.#run.store.getState();
    const snapshot = this.#snapshots.at(entries, countUpTo(entries, at, timeOf));
    return { ...snapshot, clock: { at, next: null }, playing: false };
  }

  #playOn(shown: Shown, leftRealMs: number): void {
    const { entries, pace } = this.#run.store.getState();
    const from = shown.clock.at;
    const now = performance.now();
    let [at, arrivesRealMs] = [from, leftRealMs];
    for (let place = shown.entryCount; arrivesRealMs < Math.max(now, leftRealMs + frameMs); place++) {
      const entry = entries[place];
      if (!entry) break;
      arrivesRealMs += playedMs(pace, entry.at - at, shown.world);
      at = entry.at;
    }
    if (at === from) return this.leave(true);
    this.#shown = { ...shown, clock: { at: from, next: { at, leftRealMs, arrivesRealMs } }, playing: true };
    this.#tell();
    this.#arrival = setTimeout(() => {
      // Late by no more than so much, else what a busy page had no time for would be skipped.
      this.#playOn(this.#moment(at), Math.max(arrivesRealMs, performance.now() - mostLateMs));
    }, arrivesRealMs - now);
  }

  #stop(): void {
    clearTimeout(this.#arrival);
  }

  #tell(): void {
    this.screen.setState(this.#state(), true);
  }

  #state(): SessionState {
    return { ...this.#run.store.getState(), ...this.#shown, isPast: this.isPast };
  }
}

/** Real ms for a way through the past: at a rate, or in beats, to be watched. Of idle time a beat is enough then. */
function playedMs(pace: Pace, gapMs: number, world: World): number {
  if (pace.name === "linear") return gapMs / pace.rate;
  const takesMs = isQuiet(world) ? Math.max(frameMs, gapMs) : realMsFor({ name: "beats" }, gapMs, world);
  return Math.min(beatMs, takesMs ?? beatMs);
}

function timeOf({ at }: Entry): number {
  return at;
}
