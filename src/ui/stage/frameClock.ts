// Time for what moves: tells the shown virtual time once a frame while something travels, less often while time only
// passes, and sleeps while it stands. One loop for all that shows the same; what it drives is painted past React.

import { useEffect, useEffectEvent } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { VirtualTime } from "../../model/time.ts";
import { shownNow, shownTime } from "../../session/clock.ts";
import type { SessionState } from "../../session/session.ts";
import { useShown } from "../SessionContext.ts";

type Shown = StoreApi<SessionState>;

export interface FrameClock {
  /** Calls `listener` in the next frame, at each change of what is shown and again and again while time passes. Returns the
   *  way to stop. */
  subscribe(listener: FrameListener): () => void;
}

/** Returns `true` where something moves over the screen, so that the very next frame must show it. */
type FrameListener = (now: VirtualTime) => boolean;

/** Digits that count are read, not watched: chosen, real ms. Every frame costs a layout and a paint of the page. */
const countingMs = 50;

const clocks = new WeakMap<Shown, FrameClock>();

export function frameClock(shown: Shown): FrameClock {
  const known = clocks.get(shown);
  if (known) return known;
  const made = newFrameClock(shown);
  clocks.set(shown, made);
  return made;
}

function newFrameClock(shown: Shown): FrameClock {
  const listeners = new Set<FrameListener>();
  let frame: number | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => void) | null = null;

  const run = (realMs: number): void => {
    frame = null;
    const { clock } = shown.getState();
    const now = shownTime(clock, realMs);
    let moves = false;
    for (const listener of listeners) moves = listener(now) || moves;
    if (!clock.next || realMs >= clock.next.arrivesRealMs) return;
    if (moves) wake();
    else pause = setTimeout(wake, countingMs);
  };
  const wake = (): void => {
    clearTimeout(pause);
    frame ??= requestAnimationFrame(run);
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      stopWatching ??= shown.subscribe(wake);
      wake();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        stopWatching = null;
        clearTimeout(pause);
        if (frame !== null) cancelAnimationFrame(frame);
        frame = null;
      };
    },
  };
}

/** Calls `apply` with the shown time, at once and for as long as the component is mounted: for refs, not for state. */
export function useFrames(apply: FrameListener): void {
  const shown = useShown();
  const latest = useEffectEvent(apply);
  useEffect(() => {
    latest(shownNow(shown));
    return frameClock(shown).subscribe((now) => latest(now));
  }, [shown]);
}

/** As `useFrames`, for what is costly to paint and does not travel: each time in a task of its own behind the frame, whose
 *  own task is the longest there is. */
export function useBehindFrames(shown: Shown, paint: () => void): void {
  const latest = useEffectEvent(paint);
  useEffect(() => {
    let coming: ReturnType<typeof setTimeout> | undefined;
    const stop = frameClock(shown).subscribe(() => {
      coming ??= setTimeout(() => {
        coming = undefined;
        latest();
      });
      return false;
    });
    return () => {
      stop();
      clearTimeout(coming);
    };
  }, [shown]);
}
