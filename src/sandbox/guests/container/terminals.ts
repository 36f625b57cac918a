// The shells at which a person types in an environment. Lines typed while one runs wait, as a tty keeps them.

import type { ShellId } from "../../../model/id.ts";
import type { ShellInput } from "../../../model/process.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Shell } from "../../shell/shell.ts";
import type { LineEnd, ShellSession } from "../../shell/shellSession.ts";

/** As Amazon Linux prompts who is not root. */
const prompt = "bash-5.2$ ";

interface Terminal {
  readonly session: ShellSession;
  readonly lines: string[];
  isBusy: boolean;
}

export class Terminals {
  readonly #kernel: Kernel;
  readonly #shell: Shell;
  readonly #terminals = new Map<ShellId, Terminal>();
  readonly #left: (shell: ShellId, end: LineEnd) => void;

  /** `left` is called when a line left its shell. */
  constructor(kernel: Kernel, shell: Shell, left: (shell: ShellId, end: LineEnd) => void = () => {}) {
    this.#kernel = kernel;
    this.#shell = shell;
    this.#left = left;
  }

  take({ shell, text }: ShellInput): void {
    const terminal = this.#terminals.get(shell) ?? this.open(shell);
    if (text === null) {
      terminal.lines.length = 0;
      if (terminal.isBusy) terminal.session.interrupt();
      else this.#prompt(shell);
      return;
    }
    terminal.lines.push(text);
    if (!terminal.isBusy) void this.#runLines(shell, terminal);
  }

  /** Opens a shell and shows its prompt. */
  open(shell: ShellId): Terminal {
    const { report, start } = this.#kernel;
    const write = (text: string): void => report.shellWrote(shell, text);
    const session = this.#shell.openSession(start.image?.workingDirectory ?? "/", write);
    const terminal: Terminal = { session, lines: [], isBusy: false };
    this.#terminals.set(shell, terminal);
    return terminal;
  }

  async #runLines(shell: ShellId, terminal: Terminal): Promise<void> {
    terminal.isBusy = true;
    for (let line = terminal.lines.shift(); line !== undefined; line = terminal.lines.shift()) {
      const end = await this.#run(shell, terminal, line);
      if (!end.isOver) continue;
      this.#terminals.delete(shell);
      return this.#left(shell, end);
    }
    terminal.isBusy = false;
    this.#prompt(shell);
  }

  async #run(shell: ShellId, { session }: Terminal, line: string): Promise<LineEnd> {
    try {
      return await session.run(line);
    } catch (error) {
      this.#kernel.report.shellWrote(shell, `bash: ${error instanceof Error ? error.message : "failed"}\n`);
      return { exitCode: 1, isOver: false };
    }
  }

  #prompt(shell: ShellId): void {
    this.#kernel.report.add({ kind: "shellPrompted", shell, prompt });
  }
}
