// What the laptop's commands can reach: the simulated account, and nothing else.

import type { CallContent } from "../../../model/entry.ts";
import type { ContainerNews, ContainerStart } from "../../../wire/container.ts";
import type { ContainerRequest } from "../../../wire/containerPort.ts";
import type {
  CallResult,
  DeployedFunction,
  LaptopReply,
  LaptopRequest,
  SentLogLine,
} from "../../../wire/laptopPort.ts";

/** What a container on the laptop reaches too. Every method rejects when `signal` is aborted, and the page then hangs up. */
export interface Way {
  call(content: CallContent, timeoutMs: number | null, signal: AbortSignal): Promise<CallResult>;
  /** `count` calls at the same instant. */
  calls(
    content: CallContent,
    count: number,
    timeoutMs: number | null,
    signal: AbortSignal,
    onResult: (result: CallResult) => void,
  ): Promise<void>;
  /** Virtual ms. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Every method rejects when `signal` is aborted. */
export interface LaptopService extends Way {
  queueAttributes(
    queue: "main" | "deadLetter",
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, string>>>;
  /** Resolves when all lines so far were handed over; with `follow` only an abort ends it. */
  logs(
    range: { readonly sinceMs: number; readonly follow: boolean },
    signal: AbortSignal,
    onLines: (lines: readonly SentLogLine[]) => void,
  ): Promise<void>;
  deployedFunction(signal: AbortSignal): Promise<DeployedFunction | null>;
  /** Resolves when the container has ended; aborted, it is killed. */
  container(start: ContainerStart, signal: AbortSignal, onNews: (news: ContainerNews) => void): Promise<void>;
  /** Lets the person type a line for the container that runs in front of them. */
  containerLine(prompt: string, signal: AbortSignal): Promise<void>;
}

export type Ask<Request extends LaptopRequest> = (
  request: Request,
  signal: AbortSignal,
  onReply: (reply: LaptopReply) => void,
) => Promise<void>;

/** The way out behind `ask`, which sends a request and hears its replies. */
export function newWay(ask: Ask<ContainerRequest>): Way {
  const way: Way = {
    async call(content, timeoutMs, signal) {
      let result: CallResult = { outcome: "lost" };
      await way.calls(content, 1, timeoutMs, signal, (each) => (result = each));
      return result;
    },
    calls: (content, count, timeoutMs, signal, onResult) =>
      ask({ kind: "calls", content, count, timeoutMs }, signal, (reply) => {
        if (reply.kind === "called") onResult(reply.result);
      }),
    sleep: (ms, signal) => ask({ kind: "sleep", ms }, signal, () => {}),
  };
  return way;
}

export function newLaptopService(ask: Ask<LaptopRequest>): LaptopService {
  return {
    ...newWay(ask),
    async queueAttributes(queue, signal) {
      let attributes: Readonly<Record<string, string>> = {};
      await ask({ kind: "queueAttributes", queue }, signal, (reply) => {
        if (reply.kind === "queueAttributes") ({ attributes } = reply);
      });
      return attributes;
    },
    logs: (range, signal, onLines) =>
      ask({ kind: "logs", ...range }, signal, (reply) => {
        if (reply.kind === "logLines") onLines(reply.lines);
      }),
    async deployedFunction(signal) {
      let deployed: DeployedFunction | null = null;
      await ask({ kind: "function" }, signal, (reply) => {
        if (reply.kind === "function") ({ deployed } = reply);
      });
      return deployed;
    },
    container: (start, signal, onNews) =>
      ask({ kind: "container", start }, signal, (reply) => {
        if (reply.kind === "container") onNews(reply.news);
      }),
    containerLine: (prompt, signal) => ask({ kind: "containerLine", prompt }, signal, () => {}),
  };
}
