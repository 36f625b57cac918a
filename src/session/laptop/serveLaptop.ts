// The page's side of the laptop: what its commands ask for, answered out of the session.

import { queueArn } from "../../model/address.ts";
import { later, toEpochMs } from "../../model/time.ts";
import type { LogLine } from "../../readings/functionLog.ts";
import type { LaptopReply, LaptopRequest, SentLogLine } from "../../wire/laptopPort.ts";
import { logStreamName } from "../../world/environmentVariables.ts";
import { shownNow } from "../clock.ts";
import type { Outside } from "./outside.ts";
import { deadLetterQueueArn } from "./laptopAddress.ts";
import { onScenarioReplaced } from "./scenarioReplaced.ts";
import { callServiceTimes } from "./serviceClient.ts";
import { atVirtualTime } from "./virtualAlarm.ts";

/** All but containers, which have a worker of their own. */
export type ServedRequest = Exclude<LaptopRequest, { kind: "container" | "containerLine" }>;

/** Replies until the request is served, then resolves. Rejects when `signal` is aborted. */
export async function serveLaptop(
  session: Outside,
  sender: string,
  request: ServedRequest,
  signal: AbortSignal,
  reply: (reply: LaptopReply) => void,
): Promise<void> {
  switch (request.kind) {
    case "calls": {
      const { content, count, timeoutMs } = request;
      return callServiceTimes(session, content, count, { sender, signal, timeoutMs }, (result) =>
        reply({ kind: "called", result }),
      );
    }
    case "sleep":
      return sleep(session, request.ms, signal);
    case "queueAttributes":
      reply({ kind: "queueAttributes", attributes: queueAttributes(session, request.queue) });
      return;
    case "logs":
      return tailLog(session, request, signal, (lines) => reply({ kind: "logLines", lines }));
    case "function":
      reply({ kind: "function", deployed: deployedFunction(session) });
      return;
  }
}

function sleep(session: Outside, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stopWatching = onScenarioReplaced(session, wake);
    const stop = atVirtualTime(session, later(shownNow(session.store), ms), wake);
    signal.addEventListener("abort", abort, { once: true });

    function wake(): void {
      leave();
      resolve();
    }
    function abort(): void {
      leave();
      reject(signal.reason);
    }
    function leave(): void {
      stop();
      stopWatching();
      signal.removeEventListener("abort", abort);
    }
  });
}

function queueAttributes({ store }: Outside, which: "main" | "deadLetter"): Record<string, string> {
  const { world } = store.getState();
  const { queue, settings } = world;
  const inFlight = [...queue.messages.values()].filter(
    ({ visibility }) => visibility.name === "inFlight",
  ).length;
  const visible = which === "main" ? queue.messages.size - inFlight : queue.deadLetters.length;
  const created = String(Math.floor(toEpochMs(later(world.now, -world.now)) / 1000));
  const redrive = {
    deadLetterTargetArn: deadLetterQueueArn,
    maxReceiveCount: settings.queue.maxReceiveCount,
  };
  return {
    QueueArn: which === "main" ? queueArn : deadLetterQueueArn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(which === "main" ? inFlight : 0),
    ApproximateNumberOfMessagesDelayed: "0",
    CreatedTimestamp: created,
    LastModifiedTimestamp: created,
    VisibilityTimeout: String(which === "main" ? settings.queue.visibilityTimeoutMs / 1000 : 30),
    // API:sqs, defaults of a queue: 1 MiB, four days.
    MaximumMessageSize: "1048576",
    MessageRetentionPeriod: "345600",
    DelaySeconds: "0",
    ReceiveMessageWaitTimeSeconds: "0",
    ...(which === "main" ? { RedrivePolicy: JSON.stringify(redrive) } : {}),
    SqsManagedSseEnabled: "true",
  };
}

function tailLog(
  session: Outside,
  { sinceMs, follow }: { readonly sinceMs: number; readonly follow: boolean },
  signal: AbortSignal,
  send: (lines: SentLogLine[]) => void,
): Promise<void> {
  const { readings } = session.store.getState();
  const since = shownNow(session.store) - sinceMs;
  send(
    sent(
      session,
      readings.log.lines.filter(({ at }) => at >= since),
    ),
  );
  if (!follow) return Promise.resolve();
  return new Promise((resolve, reject) => {
    let log = readings.log;
    let seen = log.count;
    const stop = session.store.subscribe((state) => {
      // A scenario started afresh has a log of its own, which begins at its first line.
      if (state.readings.log.count < seen) seen = 0;
      log = state.readings.log;
      if (log.count === seen) return;
      const fresh = Math.min(log.count - seen, log.lines.length);
      seen = log.count;
      send(sent(session, log.lines.slice(-fresh)));
    });
    signal.addEventListener(
      "abort",
      () => {
        stop();
        reject(signal.reason);
      },
      { once: true },
    );
    if (signal.aborted) {
      stop();
      resolve();
    }
  });
}

function sent({ store }: Outside, lines: readonly LogLine[]): SentLogLine[] {
  const { world } = store.getState();
  return lines.map(({ at, environmentId, text }) => ({
    epochMs: toEpochMs(at),
    stream: logStreamName(world, { id: environmentId }),
    text,
  }));
}

function deployedFunction({ store }: Outside): Extract<LaptopReply, { kind: "function" }>["deployed"] {
  const { world, entries } = store.getState();
  const deployment = world.deployments.at(-1);
  if (!deployment) return null;
  const { version, configuration } = deployment;
  const entry = entries.findLast(({ type }) => type === "function.deployed");
  return { version, configuration, deployedEpochMs: toEpochMs(entry?.at ?? world.now) };
}
