// A service for tests of the laptop: answers calls with what it is told, after no time.

import { textBody, type HttpResponse } from "../../../model/http.ts";
import { defaultConfiguration } from "../../../model/functionConfiguration.ts";
import type { CallContent } from "../../../model/entry.ts";
import { epochMs } from "../../../model/time.ts";
import type { CallResult, SentLogLine } from "../../../wire/laptopPort.ts";
import type { LaptopService, Way } from "../commands/laptopService.ts";
import { type ContainerKeys, runContainer } from "../container/runContainer.ts";
import { serveContainer } from "../container/serveContainer.ts";
import { fakeOutside } from "./fakeOutside.ts";

export interface FakeService extends LaptopService {
  readonly sent: CallContent[];
  readonly slept: number[];
  /** What a person types next in a container, then Ctrl-D. */
  readonly typed: string[];
}

export function jsonResponse(
  status: number,
  text: string,
  headers: HttpResponse["headers"] = [],
): HttpResponse {
  return { status, headers: [["Content-Type", "application/json"], ...headers], body: textBody(text) };
}

export function answered(response: HttpResponse, durationMs = 1964): CallResult {
  return { outcome: "answered", response, durationMs };
}

/** `answer` decides what a call gets; a call it never answers waits until it is aborted. */
export function fakeService(
  answer: (content: CallContent, n: number) => CallResult | "never",
  lines: readonly SentLogLine[] = [],
): FakeService {
  const sent: CallContent[] = [];
  const slept: number[] = [];
  const typed: string[] = [];
  let keys: ContainerKeys | null = null;
  const aborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  const service: FakeService = {
    sent,
    slept,
    typed,
    async call(content, _timeoutMs, signal) {
      sent.push(content);
      const result = answer(content, sent.length);
      return result === "never" ? aborted(signal) : result;
    },
    async calls(content, count, timeoutMs, signal, onResult) {
      await Promise.all(
        Array.from({ length: count }, async () => onResult(await service.call(content, timeoutMs, signal))),
      );
    },
    async sleep(ms) {
      slept.push(ms);
    },
    queueAttributes: async (queue) => ({
      QueueArn: `arn:${queue}`,
      ApproximateNumberOfMessages: queue === "main" ? "2" : "1",
      ApproximateNumberOfMessagesNotVisible: "0",
    }),
    async logs({ follow }, signal, onLines) {
      onLines(lines);
      if (follow) await aborted(signal);
    },
    deployedFunction: async () => ({
      version: 1,
      deployedEpochMs: epochMs,
      configuration: defaultConfiguration,
    }),
    container: (...run) => containerOver(service, (given) => (keys = given))(...run),
    containerLine: async () => keys?.line(typed.shift() ?? null),
  };
  return service;
}

/** Containers run in this process, behind the same door as in a worker. */
function containerOver(
  service: Way,
  keysGoTo: (keys: ContainerKeys | null) => void,
): LaptopService["container"] {
  const session = fakeOutside();
  return (start, signal, onNews) =>
    runContainer({
      session,
      async serve(_, what, each, reply) {
        if (what.kind === "sleep") return service.sleep(what.ms, each);
        const { content, count, timeoutMs } = what;
        await service.calls(content, count, timeoutMs, each, (result) => reply({ kind: "called", result }));
      },
      begin() {
        const { port1: port, port2 } = new MessageChannel();
        let now: number = epochMs;
        serveContainer(port2, { now: () => now, set: (each) => (now = each), realNow: () => 0 });
        return { port, terminate: () => port.close() };
      },
      sender: "terminal-1",
      start,
      keysGoTo,
      signal,
      reply: (reply) => reply.kind === "container" && onNews(reply.news),
    }).catch((error: unknown) => {
      // As at the page's desk: who did not give up hears that it is done.
      if (signal.aborted) throw error;
    });
}
