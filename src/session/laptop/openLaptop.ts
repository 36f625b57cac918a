// The laptop, seen from the page: one worker with a shell for each terminal, and this session as its outside world.

import { toEpochMs } from "../../model/time.ts";
import {
  type FromLaptop,
  type LaptopAnswer,
  type LaptopReply,
  type LaptopRequest,
  type LaptopQuestion,
  readFromLaptop,
  type RunEnd,
  type ToLaptop,
} from "../../wire/laptopPort.ts";
import type { Outside } from "./outside.ts";
import { serveLaptop, shownNow } from "./serveLaptop.ts";

export interface Laptop {
  /** `name` is also what tickets of its calls begin with: `terminal-1`. */
  openShell(name: string, write: (text: string) => void): LaptopShell;
  close(): void;
}

export interface LaptopShell {
  /** Runs what the person entered; its output goes to `write` as it comes. */
  run(text: string, context: RunContext): Promise<RunEnd>;
  /** Ctrl-C: ends what runs, and hangs up. */
  interrupt(): void;
  /** Whether the text is a whole command, or the shell wants more lines. */
  isComplete(text: string): Promise<boolean>;
  completions(text: string, cursor: number): Promise<Completions>;
  close(): void;
}

interface RunContext {
  readonly columns: number;
  readonly history: readonly string[];
}

/** What could stand from `from` to the cursor instead. */
interface Completions {
  readonly from: number;
  readonly candidates: readonly string[];
}

interface OpenShell {
  readonly write: (text: string) => void;
  readonly runs: Map<number, (end: RunEnd) => void>;
}

/** Starts the laptop's worker; it loads while the prompt is already there. */
export function openLaptop(session: Outside): Laptop {
  const worker = new Worker(new URL("./laptopWorker.ts", import.meta.url), {
    type: "module",
    name: "laptop",
  });
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage({ type: "port" }, [port2]);
  const laptop = newLaptop(session, port);
  return {
    ...laptop,
    close() {
      laptop.close();
      worker.terminate();
    },
  };
}

/** The laptop behind a port. */
export function newLaptop(session: Outside, port: MessagePort): Laptop {
  const shells = new Map<string, OpenShell>();
  const asked = new Map<number, (answer: LaptopAnswer) => void>();
  const served = new Map<number, AbortController>();
  let lastNumber = 0;

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readFromLaptop(data);
    if (message) take(message);
  };

  function post(message: ToLaptop): void {
    port.postMessage(message);
  }

  function take(message: FromLaptop): void {
    switch (message.type) {
      case "output":
        shells.get(message.shell)?.write(message.text);
        return;
      case "ended": {
        const runs = shells.get(message.shell)?.runs;
        runs?.get(message.run)?.(message.end);
        runs?.delete(message.run);
        return;
      }
      case "answer":
        asked.get(message.ask)?.(message.answer);
        asked.delete(message.ask);
        return;
      case "request":
        void serve(message);
        return;
      case "abandon":
        served.get(message.request)?.abort(new Error("The command gave up."));
        return;
    }
  }

  async function serve({ shell, request, what }: Extract<FromLaptop, { type: "request" }>): Promise<void> {
    const abort = new AbortController();
    served.set(request, abort);
    const began = shownNow(session);
    const reply = (each: LaptopReply) => {
      const tookMs = ownDuration(what, each) ?? Math.max(0, shownNow(session) - began);
      post({ type: "reply", request, reply: each, tookMs });
    };
    // Rejects only where the command gave up, and then nobody waits for a reply.
    await serveLaptop(session, shell, what, abort.signal, reply).catch(() => {});
    served.delete(request);
    reply({ kind: "done" });
  }

  function ask(shell: string, question: LaptopQuestion): Promise<LaptopAnswer> {
    const number = ++lastNumber;
    return new Promise((resolve) => {
      asked.set(number, resolve);
      post({ type: "ask", ask: number, shell, question });
    });
  }

  return {
    openShell(name, write) {
      const runs: OpenShell["runs"] = new Map();
      shells.set(name, { write, runs });
      post({ type: "openShell", shell: name });
      return {
        run: (text, context) =>
          new Promise((resolve) => {
            const run = ++lastNumber;
            runs.set(run, resolve);
            post({ type: "run", shell: name, run, text, ...context, epochMs: toEpochMs(shownNow(session)) });
          }),
        interrupt: () => post({ type: "interrupt", shell: name }),
        async isComplete(text) {
          const answer = await ask(name, { kind: "isComplete", text });
          return answer.kind !== "isComplete" || answer.complete;
        },
        async completions(text, cursor) {
          const answer = await ask(name, { kind: "completions", text, cursor });
          return answer.kind === "completions" ? answer : { from: cursor, candidates: [] };
        },
        close() {
          shells.delete(name);
          post({ type: "closeShell", shell: name });
        },
      };
    },
    close() {
      for (const abort of served.values()) abort.abort(new Error("The laptop is closed."));
      port.close();
    },
  };
}

/** What the trace or the request itself says of the time it took: exact, where the screen's clock only comes close. */
function ownDuration(request: LaptopRequest, reply: LaptopReply): number | null {
  if (request.kind === "sleep") return request.ms;
  if (reply.kind === "called" && reply.result.outcome !== "lost") return reply.result.durationMs;
  return request.kind === "calls" ? 0 : null;
}
