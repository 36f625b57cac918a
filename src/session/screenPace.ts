// How often the screen is told: once a frame at most, and less when telling it is costly or nobody could follow, so that
// a flood of entries leaves the machine's cores to the person and to the engine.

/** Of the time, at most one part in this many goes to the screen. Chosen. */
const share = 3;
/** Frames do not come to a hidden page; the session goes on there all the same. */
const hiddenEveryMs = 200;

/** Returns what to call when there is something new; `show` is called soon after, but not within `restMs` of the last time. */
export function screenPace(show: () => void): (restMs: number) => void {
  let coming: { readonly atMs: number; readonly callOff: () => void } | null = null;
  let shownAt = Number.NEGATIVE_INFINITY;
  let freeAt = 0;

  const showNow = (): void => {
    coming = null;
    shownAt = performance.now();
    show();
    const tellingMs = performance.now() - shownAt;
    freeAt = shownAt + share * tellingMs;
    // What was told is painted within the next frame's task: the one after that sees what it has cost.
    requestAnimationFrame(() => {
      const paintingAt = performance.now();
      setTimeout(() => {
        const now = performance.now();
        freeAt = Math.max(freeAt, now + (share - 1) * (tellingMs + now - paintingAt));
      });
    });
  };

  return (restMs) => {
    const atMs = Math.max(freeAt, shownAt + restMs);
    if (coming && coming.atMs <= atMs) return;
    coming?.callOff();
    coming = { atMs, callOff: callBehindFrame(atMs - performance.now(), showNow) };
  };
}

/**
 * Calls `run` right behind the first frame after `waitMs`, not in it: telling the screen and painting what it was told
 * are two tasks then, each short enough for a click in between. Returns the way to call it off.
 */
function callBehindFrame(waitMs: number, run: () => void): () => void {
  let callOff = (): void => {};
  const awaitFrame = (): void => {
    if (document.hidden) {
      const timer = setTimeout(run, hiddenEveryMs);
      callOff = () => clearTimeout(timer);
    } else {
      const frame = requestAnimationFrame(() => {
        const timer = setTimeout(run);
        callOff = () => clearTimeout(timer);
      });
      callOff = () => cancelAnimationFrame(frame);
    }
  };
  if (waitMs <= 0) awaitFrame();
  else {
    const timer = setTimeout(awaitFrame, waitMs);
    callOff = () => clearTimeout(timer);
  }
  return () => callOff();
}
