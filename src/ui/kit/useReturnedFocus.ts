import { type RefObject, useLayoutEffect, useRef } from "react";

/** For what comes and goes: if it has the focus when it goes, that is given back to what had it before. */
export function useReturnedFocus<Own extends HTMLElement>(): RefObject<Own | null> {
  const own = useRef<Own>(null);
  useLayoutEffect(() => {
    const element = own.current;
    const before = document.activeElement;
    return () => {
      const hasFocus = element?.contains(document.activeElement) ?? false;
      if (hasFocus && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return own;
}
