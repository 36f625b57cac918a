// The life of a terminal at an environment's shell: prompt, line, run, prompt; and what it says when the process under
// it is gone.

import type { Terminal } from "@xterm/xterm";
import type { EnvironmentId } from "../../../model/id.ts";
import { readPreference, writePreference } from "../../preference.ts";
import { atLineStart } from "../atLineStart.ts";
import { LineHistory, readHistory } from "../lineEditor/history.ts";
import { LineEditor, type Prompt } from "../lineEditor/LineEditor.ts";
import type { Seat } from "../terminals.ts";
import { EnvironmentShell, type ShellSession } from "./environmentShell.ts";
import { isWholeLine } from "./isWholeLine.ts";
import { nextSuggestions } from "./nextSuggestion.ts";
import { shellCompletions } from "./shellCompletions.ts";

const historyName = "terminal.historyInside";

export interface EnvironmentPrompt {
  /** Puts text where the cursor is, and gives the terminal the focus. */
  insert(text: string): void;
  stop(): void;
}

/** `left` is told when the person left a shell beside the process. */
export function runEnvironmentPrompt(
  terminal: Terminal,
  session: ShellSession,
  environmentId: EnvironmentId,
  seat: Seat,
  left: () => void,
): EnvironmentPrompt {
  const history = new LineHistory(readHistory(readPreference(historyName)), (lines) =>
    writePreference(historyName, JSON.stringify(lines)),
  );
  const write = (text: string) => terminal.write(text);
  const screen = {
    get columns() {
      return terminal.cols;
    },
    write,
  };
  const help = {
    isComplete: async (text: string) => isWholeLine(text),
    completions: async (text: string, cursor: number) => {
      const { world } = session.store.getState();
      return shellCompletions(world, environmentId, suggestion(), text, cursor);
    },
  };
  const editor = new LineEditor(screen, help, history);

  write(seat === "main" ? mainWelcome : dim(besideWelcome(environmentId)));
  /** What the shell waits for a line with; `null` while it runs one, or is not there yet. */
  let prompt: Prompt | null = null;
  let isGone = false;
  let wake = (): void => {};
  const shell = new EnvironmentShell(session, environmentId, seat, {
    wrote: (text) => editor.interject(text),
    prompted: (text) => {
      prompt = text === null ? noProcess : { text, width: widthOf(text) };
      if (editor.isReading) editor.interject("", prompt);
      else wake();
    },
    ended: (why, gone) => {
      isGone = gone;
      editor.interject(`\r\n${dim(why)}`);
      wake();
    },
  });
  const listeners = [
    terminal.onData((data) => {
      if (!editor.feed(data) || !shell.isRunning) return;
      write("^C\r\n");
      shell.interrupt();
    }),
    terminal.onResize(() => editor.resized()),
  ];
  let isClosed = false;
  void live();
  return {
    insert(text) {
      if (editor.isReading) editor.feed(text);
      terminal.focus();
    },
    stop() {
      isClosed = true;
      shell.close();
      for (const each of listeners) each.dispose();
    },
  };

  async function live(): Promise<void> {
    for (;;) {
      while (prompt === null && !isGone) await new Promise<void>((resolve) => (wake = resolve));
      await atLineStart(terminal);
      if (isClosed || isGone || prompt === null) return;
      const line = await editor.read(prompt);
      if (line === null || (seat === "beside" && /^\s*(exit|logout)\s*$/.test(line))) {
        if (seat === "beside") return left();
        enter("exit");
      } else if (line.trim() !== "") enter(line);
    }
  }

  function enter(line: string): void {
    if (isGone) return;
    const shown = prompt;
    prompt = null;
    if (shell.enter(line)) return;
    prompt = shown;
    write(dim(`No process of ${environmentId} is there to run it: one starts with the next event.`));
  }

  function suggestion(): string | null {
    if (seat !== "main") return null;
    const environment = session.store.getState().world.environments.get(environmentId);
    return nextSuggestions(environment ?? null)[0]?.line ?? null;
  }
}

function besideWelcome(id: EnvironmentId): string {
  return `A shell beside the process of ${id}: the same files,\r\nthe same variables, the same network. Real Lambda has none\r\n(no docker exec): this is the playground's way to look inside.`;
}

const mainWelcome = `${dim(
  "You are this container's process. Lambda speaks to it\r\nover HTTP, by two curls in turn:\r\n  GET …/invocation/next waits for an event,\r\n  POST …/invocation/<id>/response answers it.\r\nTab on an empty line inserts the next one.",
)}`;

const noProcess: Prompt = { text: dimmed("(no process) "), width: 13 };

function dim(text: string): string {
  return `${text
    .split("\r\n")
    .map((line) => (line === "" ? "" : dimmed(line)))
    .join("\r\n")}\r\n`;
}

function dimmed(text: string): string {
  return `\u001b[90m${text}\u001b[0m`;
}

/** Cells of a prompt, without the escape sequences that colour it. */
function widthOf(prompt: string): number {
  // oxlint-disable-next-line no-control-regex
  return prompt.replace(/\u001b\[[0-9;]*m/g, "").length;
}
