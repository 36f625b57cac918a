// A session that starts afresh has another world object: whoever waited for the old one waits in vain.

import type { Outside } from "./outside.ts";

/** Calls `listener` once, when the session's world is another one. Returns the way to stop. */
export function onScenarioReplaced({ store }: Outside, listener: () => void): () => void {
  const { world } = store.getState();
  const stop = store.subscribe((state) => {
    if (state.world === world) return;
    stop();
    listener();
  });
  return stop;
}
