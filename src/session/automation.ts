// The one handle for tests and embeds: `window.twoCurls`. Documented in src/README.md.

import { virtualTime } from "../model/time.ts";
import type { DrivenSession } from "./openSession.ts";
import { readCommand } from "../wire/command.ts";

export interface Automation {
  /** Hands over a command as JSON data; throws a TypeError that names what is wrong with it. */
  send(command: unknown): void;
  /** The trace so far, a line an entry. */
  trace(): string;
  /** Resolves, with the real time it was, when the trace has `count` entries of a type: `performance.now()`.
   *  Rejects, as all that is awaited here, when the session does not go on: the trace is full, or the app failed. */
  seen(type: string, count: number): Promise<number>;
  /** Resolves when nothing is under way, but for the end of idle environments. */
  quiet(): Promise<void>;
  readonly clock: {
    play(): void;
    pause(): void;
    /** The next moment, at once. */
    step(): void;
    /** Full speed through the next `ms` of virtual time. */
    advance(ms: number): Promise<void>;
    /** Lets the screen show how it was `ms` after the beginning; the present, where that is not in the past. */
    show(ms: number): void;
  };
}

declare global {
  interface Window {
    twoCurls?: Automation;
  }
}

export function offerAutomation(session: DrivenSession): void {
  window.twoCurls = {
    send: (command) => session.send(readCommand(command)),
    trace: () => session.traceText(),
    seen: (type, count) => session.untilSeen(type, count),
    quiet: () => session.untilQuiet(),
    clock: {
      play: () => session.play(),
      pause: () => session.pause(),
      step: () => session.stepAtOnce(),
      advance: (ms) => session.advance(ms),
      show(ms) {
        if (!Number.isFinite(ms)) throw new TypeError(`show takes ms since the beginning, not ${ms}.`);
        session.showMoment(virtualTime(Math.max(0, ms)));
      },
    },
  };
}
