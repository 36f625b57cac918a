// Time for what moves: tells the shown virtual time once a frame while something travels, less often while time only
// passes, and sleeps while it stands. One loop for the whole screen; what it drives is painted past React.

import { useEffect, useEffectEvent } from "react";
import type { VirtualTime } from "../../model/time.ts";
import { shownNow, shownTime } from "../../session/clock.ts";
import type { Session } from "../../session/session.ts";
import { useSession } from "../SessionContext.ts";

export interface FrameClock {
  /** Calls `listener` in the next frame, at each change of the session and again and again while time passes. Returns the
   *  way to stop. */
  subscribe(listener: FrameListener): () => void;
}

/** Returns `true` where something moves over the screen, so that the very next frame must show it. */
type FrameListener = (now: VirtualTime) => boolean;

/** Digits that count are read, not watched: chosen, real ms. Every frame costs a layout and a paint of the page. */
const countingMs = 50;

const clocks = new WeakMap<Session, FrameClock>();

export function frameClock(session: Session): FrameClock {
  const known = clocks.get(session);
  if (known) return known;
  const made = newFrameClock(session);
  clocks.set(session, made);
  return made;
}

function newFrameClock({ store }: Session): FrameClock {
  const listeners = new Set<FrameListener>();
  let frame: number | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => void) | null = null;

  const run = (realMs: number): void => {
    frame = null;
    const { clock } = store.getState();
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
      stopWatching ??= store.subscribe(wake);
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
  const session = useSession();
  const latest = useEffectEvent(apply);
  useEffect(() => {
    latest(shownNow(session));
    return frameClock(session).subscribe((now) => latest(now));
  }, [session]);
}

/** As `useFrames`, for what is costly to paint and does not travel: each time in a task of its own behind the frame, whose
 *  own task is the longest there is. */
export function useBehindFrames(paint: (now: VirtualTime) => void): void {
  const session = useSession();
  const latest = useEffectEvent(paint);
  useEffect(() => {
    let coming: ReturnType<typeof setTimeout> | undefined;
    const stop = frameClock(session).subscribe(() => {
      coming ??= setTimeout(() => {
        coming = undefined;
        latest(shownNow(session));
      });
      return false;
    });
    return () => {
      stop();
      clearTimeout(coming);
    };
  }, [session]);
}
