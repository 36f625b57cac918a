// A shell at which a person types lines: each runs in a process of its own, and what a session keeps (variables, place,
// functions, `$?`) is carried from one to the next.

import type { Machine } from "./process/machine.ts";
import type { FunctionDefinition } from "./syntax/syntax.ts";

export interface LineEnd {
  readonly exitCode: number;
  /** The line left the shell: `exit`. */
  readonly isOver: boolean;
}

const interrupted = 130;
let sessions = 0;

export class ShellSession {
  readonly #machine: Machine;
  readonly #device: string;
  #variables: Readonly<Record<string, string>>;
  #functions: ReadonlyMap<string, FunctionDefinition> = new Map();
  #cwd: string;
  #exitCode = 0;
  #running: AbortController | null = null;

  /** `write` takes what its lines print, as it comes. */
  constructor(machine: Machine, cwd: string, write: (text: string) => void) {
    this.#machine = machine;
    this.#cwd = cwd;
    this.#variables = machine.host.variables;
    this.#device = `/dev/·pts${++sessions}`;
    machine.addDevice(this.#device, { stream: "stdout", write });
  }

  /** Resolves when the line has ended. One at a time. */
  async run(text: string): Promise<LineEnd> {
    const running = new AbortController();
    this.#running = running;
    const process = this.#machine.newProcess({
      name: "bash",
      file: null,
      args: [],
      variables: this.#variables,
      cwd: this.#cwd,
      out: this.#device,
      err: this.#device,
      isInteractive: true,
      signal: running.signal,
      stdin: null,
      carried: { functions: [...this.#functions.values()], exitCode: this.#exitCode },
    });
    try {
      const { stdout, stderr, exitCode, env } = await process.run(text);
      this.#exitCode = running.signal.aborted ? interrupted : exitCode;
      if (running.signal.aborted) return { exitCode: interrupted, isOver: false };
      this.#machine.device(this.#device)?.write(stdout + stderr);
      if (env) this.#keep(env);
      this.#functions = new Map(process.functions);
      return { exitCode, isOver: /^\s*(exit|logout)(\s+\d+)?\s*$/.test(text) };
    } catch (error) {
      if (!running.signal.aborted) throw error;
      this.#exitCode = interrupted;
      return { exitCode: interrupted, isOver: false };
    } finally {
      this.#running = null;
    }
  }

  /** Ctrl-C. */
  interrupt(): void {
    this.#running?.abort(new Error("Interrupted."));
  }

  #keep(env: Readonly<Record<string, string>>): void {
    this.#cwd = env["PWD"] ?? this.#cwd;
    this.#variables = Object.fromEntries(Object.entries(env).filter(([name]) => /^[A-Za-z_]\w*$/.test(name)));
  }
}
