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
  leave(): void {
    if (!this.#shown) return;
    this.#stop();
    this.#shown = null;
    if (this.#resumes) this.#run.play();
    this.#tell();
  }

  /** Plays on from the moment that is shown, at the present pace, through to the present and on from there. */
  play(): void {
    this.#resumes = true;
    if (this.#run.store.getState().pace.name === "max") this.leave();
    else if (this.#shown) this.#playOn(this.#shown);
  }

  pause(): void {
    this.#resumes = false;
    this.show(this.#now);
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
    if (entry) this.show(entry.at);
    else this.leave();
  }

  get #now(): VirtualTime {
    return shownNow(this.screen);
  }

  #moment(at: VirtualTime): Shown {
    const { entries } = this.#run.store.getState();
    const snapshot = this.#snapshots.at(entries, countUpTo(entries, at, timeOf));
    return { ...snapshot, clock: { at, next: null }, playing: false };
  }

  #playOn(shown: Shown): void {
    const { entries, pace } = this.#run.store.getState();
    const from = shown.clock.at;
    let [at, takesMs] = [from, 0];
    for (let place = shown.entryCount; takesMs < frameMs; place++) {
      const entry = entries[place];
      if (!entry) break;
      takesMs += playedMs(pace, entry.at - at, shown.world);
      at = entry.at;
    }
    if (at === from) return this.leave();
    const leftRealMs = performance.now();
    const next = { at, leftRealMs, arrivesRealMs: leftRealMs + takesMs };
    this.#shown = { ...shown, clock: { at: from, next }, playing: true };
    this.#arrival = setTimeout(() => this.#playOn(this.#moment(at)), takesMs);
    this.#tell();
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

/** Real ms for a way through the past. Idle time takes a beat at most: nobody waits for what has been. */
function playedMs(pace: Pace, gapMs: number, world: World): number {
  if (pace.name === "linear") return gapMs / pace.rate;
  const takesMs = isQuiet(world) ? Math.max(frameMs, gapMs) : realMsFor(pace, gapMs, world);
  return Math.min(beatMs, takesMs ?? beatMs);
}

function timeOf({ at }: Entry): number {
  return at;
}
