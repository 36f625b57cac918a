// Keys that work everywhere but where a person types.

import { useEffect } from "react";
import type { Session } from "../../session/session.ts";
import { closeEnvironment, useSelection } from "../selection.ts";
import { useSession } from "../SessionContext.ts";
import { hasLines, step } from "./step.ts";

export const shortcuts = [
  { keys: "Space", does: "Play or pause" },
  { keys: ".", does: "Step: play the next moment, then stand still. It does not skip minutes of idle time" },
  { keys: ",", does: "Step back: show the moment before" },
  { keys: "l", does: "Step to the next line of a container's script" },
  { keys: "r", does: "Send a request" },
  { keys: "Ctrl S or ⌘ S", does: "Deploy the files and the configuration" },
  { keys: "?", does: "Show these shortcuts" },
  { keys: "Esc", does: "Close what floats, or the opened environment; go back to now" },
  { keys: "Esc, then Tab", does: "Leave the code editor" },
] as const;

export function useShortcuts(showShortcuts: () => void): void {
  const session = useSession();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const act = actionOf(event, session, showShortcuts);
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [session, showShortcuts]);
}

function actionOf(event: KeyboardEvent, session: Session, showShortcuts: () => void): (() => void) | null {
  if (
    event.key.toLowerCase() === "s" &&
    (event.ctrlKey || event.metaKey) &&
    !event.shiftKey &&
    !event.altKey
  ) {
    return () => void session.deploy();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || types(event.target)) return null;
  switch (event.key) {
    case " ":
      return presses(event.target)
        ? null
        : () => (session.screen.getState().playing ? session.pause() : session.play());
    case ".":
      return () => step(session);
    case ",":
      return () => session.stepBack();
    case "l":
      return hasLines(session.screen.getState().world) ? () => session.stepLine() : null;
    case "r":
      return () => session.sendRequest(1);
    case "Escape":
      // The browser itself closes what floats.
      if (document.querySelector(":popover-open")) return null;
      if (isEnvironmentOpen()) return closeEnvironment;
      return session.screen.getState().isPast ? () => session.showPresent() : null;
    case "?":
      return showShortcuts;
    default:
      return null;
  }
}

function isEnvironmentOpen(): boolean {
  return useSelection.getState().openedEnvironment !== null;
}

function types(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true], .xterm, dialog",
    ) !== null
  );
}

/** Space presses what has the focus. */
function presses(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("button, a, input, summary, [role=button], [role=tab]") !== null
  );
}
