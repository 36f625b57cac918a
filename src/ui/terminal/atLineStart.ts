import type { Terminal } from "@xterm/xterm";

/** An answer without a line break at its end must not push the prompt to the right. */
export function atLineStart(terminal: Terminal): Promise<void> {
  return new Promise((resolve) =>
    terminal.write("", () => {
      if (terminal.buffer.active.cursorX > 0) terminal.write("\r\n", resolve);
      else resolve();
    }),
  );
}
