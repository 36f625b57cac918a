// Keys that a terminal must not swallow: the ways out of it, copy and paste.

import type { Terminal } from "@xterm/xterm";

/**
 * Escape, then Tab moves the focus on and Shift-Tab back, so that nobody is trapped: Tab alone completes.
 * Ctrl-C copies where text is selected; Ctrl-V, Ctrl-Shift-C and Ctrl-Shift-V are the browser's.
 */
export function leaveKeys(terminal: Terminal): void {
  let isLeaving = false;
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.type !== "keydown") return true;
    const isControl = event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === "Tab") return !isLeaving && !event.shiftKey;
    if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) isLeaving = event.key === "Escape";
    if (!isControl) return true;
    const key = event.key.toLowerCase();
    if (key === "v") return false;
    if (key !== "c" || !terminal.hasSelection()) return !(key === "c" && event.shiftKey);
    // xterm hands over its selection. `navigator.clipboard` is missing on plain http and refuses in most iframes.
    document.execCommand("copy");
    terminal.clearSelection();
    event.preventDefault();
    return false;
  });
}
