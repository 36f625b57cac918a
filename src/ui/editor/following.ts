// The editor goes along with the code that runs, unless a person has just had their hands on it.

import { useEffect } from "react";
import { followToFile, useSelection } from "../selection.ts";
import { useShown } from "../SessionContext.ts";
import { followedLine, placeOf } from "./useFollowedPhase.ts";

/** Chosen: who has typed, scrolled or switched files looks at it for at least so long. */
const handsOnMs = 4000;
/** Chosen: files that change places faster than this cannot be looked at. */
const leastStayMs = 250;

let touchedRealMs = Number.NEGATIVE_INFINITY;

/** A person typed, pointed, scrolled or chose a file. */
export function touchCode(): void {
  touchedRealMs = performance.now();
}

export function mayFollow(): boolean {
  return useSelection.getState().followsCode && performance.now() - touchedRealMs > handsOnMs;
}

/** Opens the file that runs. */
export function useFollowedFile(): void {
  const shown = useShown();
  useEffect(() => {
    let line: string | null = null;
    let wentRealMs = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    function go() {
      waiting = undefined;
      const { world, project } = shown.getState();
      const { openedEnvironment, openFile } = useSelection.getState();
      const here = followedLine(world, openedEnvironment);
      const file = here === null ? null : placeOf(here).file;
      if (file === null || !(file in project.files) || file === openFile || !mayFollow()) return;
      wentRealMs = performance.now();
      followToFile(file);
    }
    const stop = shown.subscribe(({ world }) => {
      const here = followedLine(world, useSelection.getState().openedEnvironment);
      if (here === line) return;
      line = here;
      waiting ??= setTimeout(go, Math.max(0, wentRealMs + leastStayMs - performance.now()));
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [shown]);
}
