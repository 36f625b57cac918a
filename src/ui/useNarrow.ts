import { useSyncExternalStore } from "react";

/** Whether the screen is a phone's: one column, one tab bar. */
export const useNarrow = mediaHook("(max-width: 760px)");

/** Whether it is so low, as an embed in a page is, that stage and panel do not both have room. */
export const useLow = mediaHook("(max-height: 600px)");

function mediaHook(query: string): () => boolean {
  const media = globalThis.matchMedia?.(query);
  const subscribe = (listener: () => void): (() => void) => {
    media?.addEventListener("change", listener);
    return () => media?.removeEventListener("change", listener);
  };
  return () =>
    useSyncExternalStore(
      subscribe,
      () => media?.matches ?? false,
      () => false,
    );
}
