import { useEffect, useState } from "react";
import type { SessionState } from "../../session/session.ts";
import { useShown } from "../SessionContext.ts";

/** Lists are read, not watched: they are brought up to date so often, real ms. */
const everyMs = 120;

/** The session's state, a few times a second at most: for lists that a fast run changes all the time. */
export function useSteadily(): SessionState {
  const shown = useShown();
  const [state, setState] = useState(() => shown.getState());
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => {
      due = undefined;
      setState(shown.getState());
    };
    take();
    const stop = shown.subscribe(() => {
      due ??= setTimeout(take, everyMs);
    });
    return () => {
      stop();
      clearTimeout(due);
    };
  }, [shown]);
  return state;
}
