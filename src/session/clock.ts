// The clock on the screen. The engine's clock jumps; between two jumps the screen's clock runs smoothly to where
// the engine said it will be next, and when.

import type { StoreApi } from "zustand/vanilla";
import { type VirtualTime, virtualTime } from "../model/time.ts";

export interface Clock {
  readonly at: VirtualTime;
  /** Where virtual time goes next and when it gets there (real ms of `performance.now()`); `null`: it stands still. */
  readonly next: {
    readonly at: VirtualTime;
    readonly leftRealMs: number;
    readonly arrivesRealMs: number;
  } | null;
}

/** The virtual time that a store's clock shows now. */
export function shownNow(store: Pick<StoreApi<{ readonly clock: Clock }>, "getState">): VirtualTime {
  return shownTime(store.getState().clock, performance.now());
}

/** The virtual time to show at `realMs`. */
export function shownTime({ at, next }: Clock, realMs: number): VirtualTime {
  if (!next) return at;
  const whole = next.arrivesRealMs - next.leftRealMs;
  const part = whole > 0 ? Math.min(1, Math.max(0, (realMs - next.leftRealMs) / whole)) : 1;
  return virtualTime(at + (next.at - at) * part);
}
