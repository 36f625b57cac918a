// The laptop, seen from the page: one worker with a shell for each terminal, and this session as its outside world.

import type { ProjectFiles } from "../../model/functionConfiguration.ts";
import { toEpochMs } from "../../model/time.ts";
import {
  type FromLaptop,
  type LaptopAnswer,
  type LaptopRequest,
  type LaptopQuestion,
  readFromLaptop,
  type RunEnd,
  type ToLaptop,
} from "../../wire/laptopPort.ts";
import { shownNow } from "../clock.ts";
import type { Outside } from "./outside.ts";
import { type ContainerKeys, type ContainerWorker, runContainer } from "./container/runContainer.ts";
import type { WorkerPurpose } from "./laptopWorker.ts";
import { newRequestDesk, type Serve } from "./requestDesk.ts";
import { type ServedRequest, serveLaptop } from "./serveLaptop.ts";

export interface Laptop {
  /** `name` is also what tickets of its calls begin with: `terminal-1`. */
  openShell(name: string, write: (text: string) => void): LaptopShell;
  close(): void;
}

export interface LaptopShell {
  /** Runs what the person entered; its output goes to `write` as it comes. */
  run(text: string, context: RunContext): Promise<RunEnd>;
  /** Ctrl-C while something runs: ends it, and hangs up. */
  interrupt(): void;
  /** Ctrl-C has dropped the line at the prompt: `$?` is 130 from now on. */
  droppedLine(): void;
  /** Whether the text is a whole command, or the shell wants more lines. */
  isComplete(text: string): Promise<boolean>;
  completions(text: string, cursor: number): Promise<Completions>;
  close(): void;
}

interface RunContext {
  readonly columns: number;
  readonly history: readonly string[];
  /** The next line at a prompt of what runs; `null`: Ctrl-D. */
  readLine(prompt: string): Promise<string | null>;
}

/** What could stand from `from` to the cursor instead. */
interface Completions {
  readonly from: number;
  readonly candidates: readonly string[];
}

interface OpenShell {
  readonly write: (text: string) => void;
  readonly runs: Map<number, (end: RunEnd) => void>;
  readLine: RunContext["readLine"];
  /** Of the container that runs in front of it. */
  keys: ContainerKeys | null;
}

/** Starts the laptop's worker; it loads while the prompt is already there. */
export function openLaptop(session: Outside): Laptop {
  const { port, terminate } = beginWorker("shells");
  const laptop = newLaptop(session, port, () => beginWorker("container"));
  return {
    ...laptop,
    close() {
      laptop.close();
      terminate();
    },
  };
}

/** One script for both: a container's shell is there as soon as the laptop's is. */
function beginWorker(serves: WorkerPurpose): ContainerWorker {
  const worker = new Worker(new URL("./laptopWorker.ts", import.meta.url), {
    type: "module",
    name: "laptop",
  });
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage(serves, [port2]);
  return { port, terminate: () => worker.terminate() };
}

/** The laptop behind a port; `begin` begins a worker for a container. */
export function newLaptop(session: Outside, port: MessagePort, begin: () => ContainerWorker): Laptop {
  const serve: Serve<ServedRequest> = (sender, what, signal, reply) =>
    serveLaptop(session, sender, what, signal, reply);
  const shells = new Map<string, OpenShell>();
  const asked = new Map<number, (answer: LaptopAnswer) => void>();
  const desk = newRequestDesk<LaptopRequest>(
    session,
    async (sender, what, signal, reply) => {
      const shell = shells.get(sender);
      if (what.kind === "containerLine") {
        const text = await shell?.readLine(what.prompt);
        if (text !== undefined && !signal.aborted) shell?.keys?.line(text);
      } else if (what.kind === "container") {
        const keysGoTo = (keys: ContainerKeys | null) => shell && (shell.keys = keys);
        await runContainer({ session, serve, begin, sender, start: what.start, keysGoTo, signal, reply });
      } else await serve(sender, what, signal, reply);
    },
    (request, reply, tookMs) => post({ type: "reply", request, reply, tookMs }),
  );
  let sentFiles: ProjectFiles | null = null;
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
        return desk.take(message.shell, message.request, message.what);
      case "abandon":
        return desk.abandon(message.request);
    }
  }

  /** What is new in the editor goes ahead of whatever is asked. */
  function sendProject(): void {
    const { files } = session.store.getState().project;
    if (files === sentFiles) return;
    sentFiles = files;
    post({ type: "projectFiles", files });
  }

  function ask(shell: string, question: LaptopQuestion): Promise<LaptopAnswer> {
    const number = ++lastNumber;
    sendProject();
    return new Promise((resolve) => {
      asked.set(number, resolve);
      post({ type: "ask", ask: number, shell, question });
    });
  }

  return {
    openShell(name, write) {
      const runs: OpenShell["runs"] = new Map();
      const shell: OpenShell = { write, runs, readLine: async () => null, keys: null };
      shells.set(name, shell);
      post({ type: "openShell", shell: name });
      return {
        run: (text, { columns, history, readLine }) =>
          new Promise((resolve) => {
            shell.readLine = readLine;
            const run = ++lastNumber;
            sendProject();
            runs.set(run, resolve);
            const epochMs = toEpochMs(shownNow(session.store));
            post({ type: "run", shell: name, run, text, columns, history, epochMs });
          }),
        interrupt() {
          if (shell.keys?.interrupt() !== true) post({ type: "interrupt", shell: name });
        },
        droppedLine() {
          // At the prompt of what runs, the shell has no part in it.
          if (shell.keys === null) post({ type: "interrupt", shell: name });
        },
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
      desk.close();
      port.close();
    },
  };
}
