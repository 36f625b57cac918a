// How often the screen is told: once a frame at most, and less when telling it is costly, so that a flood of entries
// leaves the main thread free for the person and for the engine's news.

/** Of the time, at most one part in this many goes to the screen. Chosen. */
const share = 3;
/** Frames do not come to a hidden page; the session goes on there all the same. */
const hiddenEveryMs = 200;

/** Returns what to call when there is something new; `show` is called soon after. */
export function screenPace(show: () => void): () => void {
  let isComing = false;
  let freeAt = 0;

  const showNow = (): void => {
    isComing = false;
    const since = performance.now();
    show();
    // React renders within this task's microtasks: the next task sees what it has cost.
    setTimeout(() => {
      const now = performance.now();
      freeAt = now + (share - 1) * (now - since);
    });
  };

  const nextFrame = (): void => {
    if (!document.hidden) requestAnimationFrame(showNow);
    else setTimeout(showNow, hiddenEveryMs);
  };

  return () => {
    if (isComing) return;
    isComing = true;
    const waitMs = freeAt - performance.now();
    if (waitMs > 0) setTimeout(nextFrame, waitMs);
    else nextFrame();
  };
}
