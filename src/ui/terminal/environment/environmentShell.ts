// A shell in an environment, as its terminal sees it: lines go in as commands, what comes out is read off the trace. It
// outlives its process: with the next one of the same environment it begins again.

import type { Entry, EntryOf } from "../../../model/entry.ts";
import type { EnvironmentId, ShellId } from "../../../model/id.ts";
import type { Session } from "../../../session/session.ts";
import type { Environment, World } from "../../../world/world.ts";
import { shutdownWords } from "../../stage/environment/environmentWords.ts";
import type { Seat } from "../terminals.ts";

export type ShellSession = Pick<Session, "store" | "watch" | "enterLine" | "interruptShell">;

export interface ShellListener {
  wrote(text: string): void;
  /** It waits for a line; `null`: there is no process to run one. */
  prompted(prompt: string | null): void;
  /** Its process is gone, and why; `isGone`: so is the environment. */
  ended(why: string, isGone: boolean): void;
}

/** What bash shows who has set no other, before its shell has said so itself. */
const firstPrompt = "bash-5.2$ ";

type Ending = EntryOf<"process.exited" | "process.killed" | "process.lost">;

/** Ids of shells that people open, over all environments: none comes twice. */
let opened = 0;

export class EnvironmentShell {
  readonly #session: ShellSession;
  readonly #id: EnvironmentId;
  readonly #seat: Seat;
  readonly #listener: ShellListener;
  readonly #stop: () => void;
  /** The process that it is in, by number. */
  #process: number | null = null;
  #shell: ShellId = "main";
  #ending: Ending | null = null;
  #isRunning = false;

  constructor(session: ShellSession, id: EnvironmentId, seat: Seat, listener: ShellListener) {
    this.#session = session;
    this.#id = id;
    this.#seat = seat;
    this.#listener = listener;
    this.#stop = session.watch((entry, world) => this.#take(entry, world));
    const process = this.#environment?.process;
    if (process) this.#join(process.number);
    if (process && seat === "main") this.#catchUp(process.number);
  }

  /** A line that was entered has not ended. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** False where no process is left to read the line. */
  enter(text: string): boolean {
    if (this.#process === null) return false;
    this.#isRunning = true;
    this.#session.enterLine(this.#id, this.#shell, text);
    return true;
  }

  interrupt(): void {
    if (this.#process !== null) this.#session.interruptShell(this.#id, this.#shell);
  }

  close(): void {
    this.#stop();
  }

  get #environment(): Environment | undefined {
    return this.#session.store.getState().world.environments.get(this.#id);
  }

  #join(process: number): void {
    this.#process = process;
    this.#isRunning = false;
    if (this.#seat === "main") return;
    this.#shell = `shell-${++opened}`;
    this.#listener.prompted(firstPrompt);
  }

  /** What the process has said before this terminal was open. */
  #catchUp(process: number): void {
    for (const entry of this.#session.store.getState().entries) {
      if (!("environmentId" in entry) || entry.environmentId !== this.#id) continue;
      if (entry.type === "shell.entered" && entry.process === process && entry.shell === "main")
        this.#listener.wrote(entry.text === null ? "^C\n" : `${entry.text}\n`);
      else if (entry.type === "shell.wrote" || entry.type === "shell.prompted") this.#hear(entry);
    }
  }

  #take(entry: Entry, world: World): void {
    if (!("environmentId" in entry) || entry.environmentId !== this.#id) return;
    switch (entry.type) {
      case "shell.wrote":
      case "shell.prompted":
        return this.#hear(entry);
      case "process.exited":
      case "process.killed":
      case "process.lost":
        if (entry.process === this.#process) this.#ending = entry;
        return;
      case "process.started":
        this.#end(`The process of ${this.#id} was ended: its init took too long. The next one has started.`);
        return this.#join(entry.process);
      case "environment.reset":
        return this.#end(
          `${this.#howItEnded(entry.reason === "timeout")} A new one starts with the next event; /tmp is kept.`,
        );
      case "environment.shuttingDown":
        this.#ending = null;
        this.#leave();
        return this.#listener.ended(
          `${this.#id} is gone: ${shutdownWords[entry.reason]}.\r\nIts process and its /tmp went with it.`,
          true,
        );
      case "environment.shutDown":
        return world.environments.has(this.#id) ? undefined : this.#stop();
      default:
        return;
    }
  }

  #hear(entry: EntryOf<"shell.wrote" | "shell.prompted">): void {
    if (entry.process !== this.#process || entry.shell !== this.#shell) return;
    if (entry.type === "shell.wrote") return this.#listener.wrote(entry.text);
    this.#isRunning = false;
    this.#listener.prompted(entry.prompt);
  }

  #end(why: string): void {
    if (!this.#ending) return;
    this.#ending = null;
    this.#leave();
    this.#listener.ended(why, false);
    this.#listener.prompted(null);
  }

  #leave(): void {
    this.#process = null;
    this.#isRunning = false;
  }

  #howItEnded(isTimeout: boolean): string {
    if (isTimeout) return `The process of ${this.#id} was ended at its timeout.`;
    if (this.#ending?.type !== "process.exited") return `The process of ${this.#id} was killed.`;
    const { exit } = this.#ending;
    if ("code" in exit) return `The process of ${this.#id} has exited with ${exit.code}.`;
    return "signal" in exit
      ? `The process of ${this.#id} was killed (${exit.signal}).`
      : `The process of ${this.#id} could not be started (${exit.notExecuted}: ${exit.why}).`;
  }
}
