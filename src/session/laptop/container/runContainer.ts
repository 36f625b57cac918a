// The page's side of one container on the laptop: a worker of its own, so that nothing it does holds up the terminals.

import type { ContainerStart } from "../../../wire/container.ts";
import {
  type ContainerRequest,
  type FromContainer,
  readFromContainer,
  type ToContainer,
} from "../../../wire/containerPort.ts";
import type { LaptopReply } from "../../../wire/laptopPort.ts";
import type { Outside } from "../outside.ts";
import { newRequestDesk, type Serve } from "../requestDesk.ts";

/** A worker with a port to what runs in it. */
export interface ContainerWorker {
  readonly port: MessagePort;
  terminate(): void;
}

/** The keys of the terminal that a container runs in front of. */
export interface ContainerKeys {
  line(text: string | null): void;
  /** Ctrl-C. False where the container did not heed the last one: it is to be killed. */
  interrupt(): boolean;
}

interface ContainerRun {
  readonly session: Outside;
  /** Serves what the container asks for. */
  readonly serve: Serve<ContainerRequest>;
  readonly begin: () => ContainerWorker;
  /** Whose call its calls are. */
  readonly sender: string;
  readonly start: ContainerStart;
  /** Where keys go from now on; `null`: no longer to this container. */
  readonly keysGoTo: (keys: ContainerKeys | null) => void;
  readonly signal: AbortSignal;
  readonly reply: (reply: LaptopReply) => void;
}

/**
 * Replies with the container's news until it has ended. Aborted, it is killed, and the promise rejects; so it is where it
 * says what may not pass the door, as it holds more than it may.
 */
export function runContainer({
  session,
  serve,
  begin,
  sender,
  start,
  keysGoTo,
  signal,
  reply,
}: ContainerRun): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const { port, terminate } = begin();
    const post = (message: ToContainer) => port.postMessage(message);
    const desk = newRequestDesk(session, serve, (request, each, tookMs) =>
      post({ type: "reply", request, reply: each, tookMs }),
    );
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readFromContainer(data);
      if (message) take(message);
      else end(() => reject(new Error("The container is over its limits.")));
    };
    let isInterrupted = false;
    if (start.hasTerminal) {
      keysGoTo({
        line: (text) => post({ type: "line", text }),
        interrupt() {
          if (isInterrupted) return false;
          isInterrupted = true;
          post({ type: "interrupt" });
          return true;
        },
      });
    }
    signal.addEventListener("abort", kill, { once: true });
    post({ type: "start", start });

    function take(message: FromContainer): void {
      switch (message.type) {
        case "news":
          if (message.news.kind === "prompted") isInterrupted = false;
          reply({ kind: "container", news: message.news });
          if (message.news.kind === "ended") end(resolve);
          return;
        case "request":
          return desk.take(sender, message.request, message.what);
        case "abandon":
          return desk.abandon(message.request);
      }
    }

    function kill(): void {
      end(() => reject(signal.reason));
    }

    function end(settle: () => void): void {
      signal.removeEventListener("abort", kill);
      desk.close();
      keysGoTo(null);
      port.onmessage = null;
      terminate();
      settle();
    }
  });
}
