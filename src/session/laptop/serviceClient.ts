// A client of the simulated service: sends calls, and waits in the trace for what becomes of them.

import type { CallContent, Entry } from "../../model/entry.ts";
import type { Command } from "../../model/command.ts";
import type { HttpResponse } from "../../model/http.ts";
import type { CallId } from "../../model/id.ts";
import { later, type VirtualTime } from "../../model/time.ts";
import type { CallResult } from "../../wire/laptopPort.ts";
import type { Outside } from "./outside.ts";
import { onScenarioReplaced } from "./scenarioReplaced.ts";
import { atVirtualTime } from "./virtualAlarm.ts";

export interface CallOptions {
  /** Who calls; the ticket in the trace begins with it. */
  readonly sender?: string;
  /** Aborted: the client hangs up, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Virtual ms after which the client hangs up by itself. */
  readonly timeoutMs?: number | null;
}

/**
 * One call to a front door. Resolves when the client has its answer; `durationMs` is virtual, from sent to completed.
 * Rejects where the call was aborted, timed out or lost.
 */
export async function callService(
  session: Outside,
  content: CallContent,
  options: CallOptions = {},
): Promise<{ readonly response: HttpResponse; readonly durationMs: number }> {
  let result: CallResult = { outcome: "lost" };
  await callServiceTimes(session, content, 1, options, (each) => (result = each));
  return answered(result);
}

function answered(result: CallResult): { readonly response: HttpResponse; readonly durationMs: number } {
  if (result.outcome === "answered") return result;
  throw new Error(result.outcome === "timedOut" ? "The call timed out." : "The scenario was started afresh.");
}

interface Waiting {
  readonly sentAt: VirtualTime;
  response: HttpResponse | null;
  stopAlarm: () => void;
}

/** `count` calls at the same instant. `onResult` hears of each; the promise resolves after the last. */
export function callServiceTimes(
  session: Outside,
  content: CallContent,
  count: number,
  { sender = "page", signal, timeoutMs = null }: CallOptions,
  onResult: (result: CallResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const ticket = session.newTicket(sender);
    const waiting = new Map<CallId, Waiting>();
    let left = count;
    let unsent = count;
    const stop = [session.watch(take), onScenarioReplaced(session, lose)];
    if (signal?.aborted) return end(() => reject(signal.reason));
    signal?.addEventListener("abort", abort, { once: true });
    session.send(commandOf(content, ticket, count));

    function take(entry: Entry): void {
      if (entry.type === "call.sent") {
        if (entry.ticket !== ticket) return;
        unsent -= 1;
        waiting.set(entry.callId, newWaiting(entry.callId, entry.at));
        return;
      }
      if (entry.type !== "call.answered" && entry.type !== "call.completed" && entry.type !== "call.hungUp")
        return;
      const call = waiting.get(entry.callId);
      if (!call) return;
      if (entry.type === "call.answered") call.response = entry.response;
      else if (entry.type === "call.hungUp") finish(entry.callId, { outcome: "lost" });
      else if (call.response) {
        const durationMs = entry.at - call.sentAt;
        finish(entry.callId, { outcome: "answered", response: call.response, durationMs });
      }
    }

    function newWaiting(callId: CallId, sentAt: VirtualTime): Waiting {
      if (timeoutMs === null) return { sentAt, response: null, stopAlarm: () => {} };
      const stopAlarm = atVirtualTime(session, later(sentAt, timeoutMs), () => {
        finish(callId, { outcome: "timedOut", durationMs: timeoutMs });
        session.hangUp(callId);
      });
      return { sentAt, response: null, stopAlarm };
    }

    function finish(callId: CallId, result: CallResult): void {
      waiting.get(callId)?.stopAlarm();
      if (!waiting.delete(callId)) return;
      onResult(result);
      left -= 1;
      if (left === 0) end(resolve);
    }

    function lose(): void {
      while (left > 0) {
        left -= 1;
        onResult({ outcome: "lost" });
      }
      end(resolve);
    }

    function abort(): void {
      const sent = [...waiting.keys()];
      end(() => reject(signal?.reason));
      for (const callId of sent) session.hangUp(callId);
      if (unsent > 0) hangUpOnceSent(session, ticket, unsent);
    }

    function end(settle: () => void): void {
      for (const each of stop) each();
      for (const { stopAlarm } of waiting.values()) stopAlarm();
      waiting.clear();
      signal?.removeEventListener("abort", abort);
      settle();
    }
  });
}

/** The command may still be on its way to the engine when its sender gives up. */
function hangUpOnceSent(session: Outside, ticket: string, count: number): void {
  let unsent = count;
  const stops = [
    session.watch((entry) => {
      if (entry.type !== "call.sent" || entry.ticket !== ticket) return;
      unsent -= 1;
      if (unsent === 0) stop();
      session.hangUp(entry.callId);
    }),
    onScenarioReplaced(session, stop),
  ];

  function stop(): void {
    for (const each of stops) each();
  }
}

function commandOf(content: CallContent, ticket: string, count: number): Command {
  const repeated = { ticket, count, everyMs: 0 };
  switch (content.front) {
    case "apiGateway":
      return { type: "sendRequest", request: content.request, ...repeated };
    case "queue":
      return { type: "sendMessage", message: content.message, ...repeated };
    case "invoke":
      return { type: "invokeFunction", payload: content.payload, ...repeated };
    case "outside":
      return { type: "requestOutside", request: content.request, ...repeated };
  }
}
