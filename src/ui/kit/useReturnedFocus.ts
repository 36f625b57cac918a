import { useLayoutEffect } from "react";

/** For what comes and goes: when it goes, the focus is given back to what had it before, if that is still there. */
export function useReturnedFocus(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
}
