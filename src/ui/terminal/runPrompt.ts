// The life of a terminal: prompt, line, run, prompt. Joins xterm, the line editor and a shell of the laptop.

import type { Terminal } from "@xterm/xterm";
import type { Laptop, LaptopShell } from "../../session/laptop/openLaptop.ts";
import { readPreference, writePreference } from "../preference.ts";
import { atLineStart } from "./atLineStart.ts";
import { LineHistory, readHistory } from "./lineEditor/history.ts";
import { LineEditor, type Prompt } from "./lineEditor/LineEditor.ts";

const home = "/home/you";
const historyName = "terminal.history";

/** Runs until the returned function is called. `left` is told when the person typed `exit`. */
export function runPrompt(
  terminal: Terminal,
  laptop: Promise<Laptop>,
  name: string,
  left: () => void,
): () => void {
  const history = new LineHistory(readHistory(readPreference(historyName)), (lines) =>
    writePreference(historyName, JSON.stringify(lines)),
  );
  const write = (text: string) => terminal.write(text);
  const open = () => laptop.then((each) => each.openShell(name, write));
  let shell = open();
  let isClosed = false;
  let isRunning = false;

  const screen = {
    get columns() {
      return terminal.cols;
    },
    write,
  };
  const help = {
    isComplete: async (text: string) => (await shell).isComplete(text),
    completions: async (text: string, cursor: number) =>
      // The laptop's words are not those of a container that runs in front of it.
      isRunning ? { from: cursor, candidates: [] } : (await shell).completions(text, cursor),
    interrupted: () => void shell.then((each) => each.droppedLine()),
  };
  const editor = new LineEditor(screen, help, history);
  const listeners = [
    terminal.onData((data) => {
      if (!editor.feed(data) || !isRunning) return;
      write("^C\r\n");
      void shell.then((each) => each.interrupt());
    }),
    terminal.onResize(() => editor.resized()),
  ];
  void live();
  return () => {
    isClosed = true;
    for (const each of listeners) each.dispose();
    void shell.then((each) => each.close());
  };

  async function live(): Promise<void> {
    write(`\u001b[90mtry: \u001b[0mcurl -i $API_URL\u001b[90m   or help\u001b[0m\r\n`);
    for (let cwd = home; !isClosed;) {
      await atLineStart(terminal);
      if (isClosed) return;
      const line = await editor.read(promptAt(cwd));
      cwd = await enter(line, cwd);
    }
  }

  async function enter(line: string | null, cwd: string): Promise<string> {
    if (line?.trim() === "") return cwd;
    if (line === null) return newShell();
    isRunning = true;
    const running: LaptopShell = await shell;
    const end = await running.run(line, {
      columns: terminal.cols,
      history: history.lines,
      readLine,
    });
    isRunning = false;
    return end.left ? newShell() : end.cwd;
  }

  /** Of a shell in a container that runs in front of this one. */
  async function readLine(prompt: string): Promise<string | null> {
    await atLineStart(terminal);
    return editor.read({ text: prompt, width: prompt.length });
  }

  async function newShell(): Promise<string> {
    (await shell).close();
    shell = open();
    left();
    return home;
  }
}

function promptAt(cwd: string): Prompt {
  const path = cwd === home || cwd.startsWith(`${home}/`) ? `~${cwd.slice(home.length)}` : cwd;
  const who = "you@laptop";
  return { text: `\u001b[32m${who}\u001b[0m:${path}$ `, width: who.length + path.length + 3 };
}
