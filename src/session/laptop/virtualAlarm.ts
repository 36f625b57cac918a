// Waiting in virtual time, on the page. The engine knows nothing of it: the clock on the screen is watched.

import type { VirtualTime } from "../../model/time.ts";
import { shownTime } from "../clock.ts";
import type { Outside } from "./outside.ts";

/**
 * Calls `ring` once the virtual clock shows `at`. Where the clock stands still because nothing is under way, real time
 * counts instead, or the waiter would hold out for ever; a paused clock is waited for. Returns the way to stop.
 */
export function atVirtualTime(session: Outside, at: VirtualTime, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stillSince: number | null = null;
  const stops = [session.watch((entry) => entry.at >= at && end(true)), session.store.subscribe(check)];
  check();
  return () => end(false);

  function check(): void {
    clearTimeout(timer);
    const { clock, playing } = session.store.getState();
    const now = performance.now();
    const left = at - shownTime(clock, now);
    if (left <= 0) {
      timer = setTimeout(() => end(true));
      return;
    }
    if (!playing) {
      stillSince = null;
      return;
    }
    if (clock.next === null || clock.next.at <= clock.at) {
      stillSince ??= now;
      timer = setTimeout(() => end(true), Math.max(0, left - (now - stillSince)));
      return;
    }
    stillSince = null;
    const { next } = clock;
    const rate = (next.at - clock.at) / Math.max(1, next.arrivesRealMs - next.leftRealMs);
    timer = setTimeout(check, Math.max(4, Math.min(left / rate, next.arrivesRealMs - now + 50, 60_000)));
  }

  function end(rings: boolean): void {
    clearTimeout(timer);
    for (const stop of stops) stop();
    stops.length = 0;
    if (rings) ring();
  }
}
