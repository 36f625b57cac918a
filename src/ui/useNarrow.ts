import { useSyncExternalStore } from "react";

const narrow = globalThis.matchMedia?.("(max-width: 760px)");

/** Whether the screen is a phone's: one column, one tab bar. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

function subscribe(listener: () => void): () => void {
  narrow?.addEventListener("change", listener);
  return () => narrow?.removeEventListener("change", listener);
}

function isNarrow(): boolean {
  return narrow?.matches ?? false;
}
