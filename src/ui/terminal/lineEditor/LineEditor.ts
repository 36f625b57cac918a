// Reads lines at a prompt, with the keys people know from readline. It draws on a screen; it knows no shell.

import type { LineHistory } from "./history.ts";
import { type Key, keysOf } from "./keys.ts";
import { layoutLine, rowAfterReflow } from "./layoutLine.ts";
import { cutTo, emptyLine, inserted, type LineBuffer, lineOf, movedTo, place } from "./lineBuffer.ts";
import { commonStart, inColumns } from "./candidates.ts";

export interface LineScreen {
  readonly columns: number;
  write(text: string): void;
}

export interface LineHelp {
  /** False: Enter starts another line. */
  isComplete(text: string): Promise<boolean>;
  completions(
    text: string,
    cursor: number,
  ): Promise<{ readonly from: number; readonly candidates: readonly string[] }>;
  /** Ctrl-C dropped the line. */
  interrupted?(): void;
}

export interface Prompt {
  /** With escape sequences for colours. */
  readonly text: string;
  readonly width: number;
}

const continuation = "> ";
const bracketedPaste = { on: "\u001b[?2004h", off: "\u001b[?2004l" } as const;

interface Search {
  readonly query: string;
  readonly found: number | null;
  readonly before: LineBuffer;
}

export class LineEditor {
  private readonly screen: LineScreen;
  private readonly help: LineHelp;
  private readonly history: LineHistory;
  private line: LineBuffer = emptyLine;
  private prompt: Prompt = { text: "", width: 0 };
  /** Row of the cursor, counted from the prompt's first row. */
  private row = 0;
  /** The screen's width when the line was drawn. */
  private drawnColumns = 0;
  private resolve: ((line: string | null) => void) | null = null;
  private readonly waiting: Key[] = [];
  private isWorking = false;
  /** Place in the history; its length stands for the line being typed, kept in `typed` meanwhile. */
  private recalled = 0;
  private typed = "";
  private killed = "";
  private search: Search | null = null;

  constructor(screen: LineScreen, help: LineHelp, history: LineHistory) {
    this.screen = screen;
    this.help = help;
    this.history = history;
  }

  /** The next line, without its end; `null` for Ctrl-D. What was typed ahead is taken first. */
  read(prompt: Prompt): Promise<string | null> {
    this.prompt = prompt;
    this.start();
    this.screen.write(bracketedPaste.on);
    this.draw();
    return new Promise((resolve) => {
      this.resolve = resolve;
      void this.work();
    });
  }

  /** What the terminal sends. Between two reads it waits for the next, except Ctrl-C, which tells `true`. */
  feed(data: string): boolean {
    const keys = keysOf(data);
    if (!this.resolve && keys.some(isInterrupt)) {
      this.waiting.length = 0;
      return true;
    }
    this.waiting.push(...keys);
    void this.work();
    return false;
  }

  /** A line is being read: keys act at once. */
  get isReading(): boolean {
    return this.resolve !== null;
  }

  /** Puts text above the line being typed, which stays as it is; from now on behind `prompt`, where one is given. */
  interject(text: string, prompt: Prompt = this.prompt): void {
    if (!this.resolve) return this.screen.write(text);
    this.screen.write(`${this.row > 0 ? `\u001b[${this.row}A` : ""}\r\u001b[J${text}`);
    this.prompt = prompt;
    this.row = 0;
    this.draw();
  }

  /** The screen's width changed, and what is on it was wrapped anew. */
  resized(): void {
    if (!this.resolve) return;
    const { text, cursor } = this.line;
    const prompts = { first: this.shownPrompt().width, next: continuation.length };
    this.row = rowAfterReflow(prompts, text, cursor, { from: this.drawnColumns, to: this.columns });
    this.draw();
  }

  private get columns(): number {
    return Math.max(2, this.screen.columns);
  }

  private start(): void {
    this.line = emptyLine;
    this.row = 0;
    this.recalled = this.history.lines.length;
    this.typed = "";
    this.search = null;
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    for (let key = this.nextKey(); key; key = this.nextKey()) await this.press(key);
    this.isWorking = false;
  }

  private nextKey(): Key | undefined {
    return this.resolve ? this.waiting.shift() : undefined;
  }

  private async press(key: Key): Promise<void> {
    if (this.search && this.pressInSearch(key, this.search)) return;
    if ("text" in key) {
      // Without brackets a paste of several lines comes as keys, with Enter between them.
      this.change(inserted(this.line, key.text));
      return;
    }
    const { line } = this;
    switch (key.name) {
      case "enter":
        return this.enter();
      case "tab":
        return this.complete();
      case "interrupt":
        this.leave("^C");
        this.help.interrupted?.();
        this.start();
        return this.draw();
      case "endOfInput":
        if (line.text === "") return this.finish(null, "exit");
        return this.cut(place.right(line), false);
      case "backspace":
        return this.cut(place.left(line), false);
      case "delete":
        return this.cut(place.right(line), false);
      case "left":
      case "right":
      case "wordLeft":
      case "wordRight":
        return this.change(movedTo(line, place[key.name](line)));
      case "home":
        return this.change(movedTo(line, place.lineStart(line)));
      case "end":
        return this.change(movedTo(line, place.lineEnd(line)));
      case "up":
      case "down":
        return this.vertical(key.name);
      case "cutWordLeft":
        return this.cut(place.wordLeft(line), true);
      case "cutWordRight":
        return this.cut(place.wordRight(line), true);
      case "cutBlankLeft":
        return this.cut(place.blankLeft(line), true);
      case "cutToStart":
        return this.cut(place.lineStart(line), true);
      case "cutToEnd":
        return this.cut(place.lineEnd(line), true);
      case "yank":
        return this.change(inserted(line, this.killed));
      case "swap":
        return this.swap();
      case "clearScreen":
        this.screen.write("\u001b[2J\u001b[H");
        this.row = 0;
        return this.draw();
      case "search":
        this.search = { query: "", found: null, before: line };
        return this.draw();
      case "cancel":
        return;
    }
  }

  private change(line: LineBuffer): void {
    this.line = line;
    this.draw();
  }

  private cut(to: number, keep: boolean): void {
    const { line, cut } = cutTo(this.line, to);
    if (keep && cut !== "") this.killed = cut;
    this.change(line);
  }

  private swap(): void {
    const { text, cursor } = this.line;
    const at = Math.min(cursor, text.length - 1);
    if (at < 1) return;
    const swapped = text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
    this.change({ text: swapped, cursor: at + 1 });
  }

  private vertical(way: "up" | "down"): void {
    const to = place[way](this.line);
    if (to !== null) return this.change(movedTo(this.line, to));
    const { lines } = this.history;
    const wanted = this.recalled + (way === "up" ? -1 : 1);
    if (wanted < 0 || wanted > lines.length) return;
    if (this.recalled === lines.length) this.typed = this.line.text;
    this.recalled = wanted;
    this.change(lineOf(lines[wanted] ?? this.typed));
  }

  private async enter(): Promise<void> {
    const { text } = this.line;
    const isComplete = text.trim() === "" || (await this.help.isComplete(text));
    // Ctrl-C came meanwhile: it drops the line, which nobody runs.
    if (this.waiting.some(isInterrupt)) return;
    if (!isComplete) return this.change(inserted(lineOf(text), "\n"));
    this.history.add(text);
    this.finish(text, "");
  }

  private finish(line: string | null, mark: string): void {
    this.leave(mark);
    const { resolve } = this;
    this.resolve = null;
    this.screen.write(bracketedPaste.off);
    resolve?.(line);
  }

  /** Goes below the line, so that what comes next stands there. */
  private leave(mark: string): void {
    this.search = null;
    this.line = lineOf(this.line.text);
    this.draw();
    this.screen.write(`${mark}\r\n`);
    this.row = 0;
  }

  private async complete(): Promise<void> {
    const { line } = this;
    const { from, candidates } = await this.help.completions(line.text, line.cursor);
    const typed = line.text.slice(from, line.cursor);
    const [only] = candidates;
    if (only === undefined) return;
    const common = candidates.length === 1 ? only : commonStart(candidates);
    if (common.length > typed.length) {
      const text = line.text.slice(0, from) + common + line.text.slice(line.cursor);
      return this.change({ text, cursor: from + common.length });
    }
    const { row } = this;
    const below = this.layout().end.row - row;
    this.screen.write(
      `${below > 0 ? `\u001b[${below}B` : ""}\r\n${inColumns(candidates, this.screen.columns)}`,
    );
    this.row = 0;
    this.draw();
  }

  /** Whether the key belonged to the search; any other key takes what was found and goes on from there. */
  private pressInSearch(key: Key, search: Search): boolean {
    if (key.name === "cancel" || key.name === "interrupt") {
      this.search = null;
      this.change(search.before);
      return true;
    }
    if (key.name === "text" || key.name === "paste" || key.name === "backspace") {
      const query = "text" in key ? search.query + key.text : search.query.slice(0, -1);
      this.find({ ...search, query }, this.history.lines.length);
      return true;
    }
    if (key.name === "search") {
      this.find(search, search.found ?? this.history.lines.length);
      return true;
    }
    this.search = null;
    this.draw();
    return false;
  }

  private find(search: Search, before: number): void {
    const found = search.query === "" ? null : (this.history.search(search.query, before) ?? search.found);
    this.search = { ...search, found };
    const text = found === null ? "" : (this.history.lines[found] ?? "");
    this.line = movedTo(lineOf(text), Math.max(0, text.indexOf(search.query)));
    this.draw();
  }

  private shownPrompt(): Prompt {
    if (!this.search) return this.prompt;
    const text = `(reverse-i-search)'${this.search.query}': `;
    return { text, width: text.length };
  }

  private layout() {
    const { text, cursor } = this.line;
    return layoutLine(this.shownPrompt().width, continuation.length, text, cursor, this.columns);
  }

  private draw(): void {
    const { cursor, end, full } = this.layout();
    const text = this.line.text.replaceAll("\n", `\r\n${continuation}`);
    const up = end.row - cursor.row;
    this.screen.write(
      [
        this.row > 0 ? `\u001b[${this.row}A` : "",
        "\r\u001b[J",
        this.shownPrompt().text,
        text,
        full ? "\r\n" : "",
        up > 0 ? `\u001b[${up}A` : "",
        "\r",
        cursor.column > 0 ? `\u001b[${cursor.column}C` : "",
      ].join(""),
    );
    this.row = cursor.row;
    this.drawnColumns = this.columns;
  }
}

function isInterrupt({ name }: Key): boolean {
  return name === "interrupt";
}
