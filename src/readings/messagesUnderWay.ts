// What is on its way at a moment: the dots and labels that travel over the stage.
//
//   laptop ⇄ API Gateway ⇄ service      producer ⇄ queue ⇄ service      container ⇄ Runtime API, container ⇄ outside

import type { HttpFailure, HttpResponse } from "../model/http.ts";
import { headerValue } from "../model/http.ts";
import type { CallId, EnvironmentId } from "../model/id.ts";
import { hostOf, runtimeApiRoute } from "../model/runtimeApiRoute.ts";
import type { VirtualTime } from "../model/time.ts";
import type { Call, Environment, Exchange, Invocation, World } from "../world/world.ts";
import { eventName, shortId } from "./eventName.ts";
import { requestLabel, statusText } from "./httpText.ts";

export type Place =
  | { readonly name: "laptop" }
  | { readonly name: "producer" }
  | { readonly name: "apiGateway" }
  | { readonly name: "queue" }
  | { readonly name: "service" }
  | { readonly name: "runtimeApi"; readonly environmentId: EnvironmentId }
  | { readonly name: "container"; readonly environmentId: EnvironmentId }
  | { readonly name: "outside" };

export interface MessageUnderWay {
  /** Stable while it travels. */
  readonly id: string;
  readonly meaning: "request" | "event" | "next" | "response" | "error" | "throttle";
  /** `GET …/next`, `event 3f2a… (SQS)`, `202`. */
  readonly label: string;
  readonly from: Place;
  readonly to: Place;
  readonly departsAt: VirtualTime;
  readonly arrivesAt: VirtualTime;
  readonly callId: CallId | null;
}

/** All messages that the world has under way, in a stable order. */
export function messagesUnderWay(world: World): readonly MessageUnderWay[] {
  const messages: MessageUnderWay[] = [];
  for (const call of world.calls.values()) addCall(messages, call);
  for (const invocation of world.invocations.values()) addInvocation(messages, invocation);
  for (const environment of world.environments.values()) addExchanges(messages, environment, world.now);
  return messages;
}

function addCall(messages: MessageUnderWay[], { id, content, leg, hungUp }: Call): void {
  if (leg.name === "waiting") return;
  const client: Place = { name: content.front === "queue" ? "producer" : "laptop" };
  const front: Place = { name: content.front === "invoke" ? "service" : content.front };
  const travel = { departsAt: leg.since, arrivesAt: leg.until, callId: id };
  if (leg.name === "requesting") {
    messages.push({
      id: `${id} request`,
      meaning: "request",
      label: callLabel(content),
      from: client,
      to: front,
      ...travel,
    });
  } else if (!hungUp) {
    const { status } = leg.response;
    messages.push({
      id: `${id} answer`,
      meaning: status === 429 ? "throttle" : status < 400 ? "response" : "error",
      label: statusText(status),
      from: front,
      to: client,
      ...travel,
    });
  }
}

function callLabel(content: Call["content"]): string {
  switch (content.front) {
    case "apiGateway":
      return `${content.request.method} ${content.request.target.replace(/\?.*$/, "")}`;
    case "queue":
      return "SendMessage";
    case "invoke":
      return "Invoke";
    case "outside":
      return `${content.request.method} ${hostOf(content.request.url)}`;
  }
}

/** A direct invoke has no way of its own: the call is at the service already. */
function addInvocation(
  messages: MessageUnderWay[],
  { requestId, source, stage, returning }: Invocation,
): void {
  if (source.kind === "invoke") return;
  const front: Place = { name: source.kind };
  const service: Place = { name: "service" };
  const callId = source.kind === "apiGateway" ? source.callId : null;
  if (stage.name === "travelling") {
    messages.push({
      id: `${requestId} event`,
      meaning: "event",
      label: eventName(requestId, source),
      from: front,
      to: service,
      departsAt: stage.since,
      arrivesAt: stage.until,
      callId,
    });
  }
  if (!returning) return;
  const { result, since, until } = returning;
  const isThrottle = typeof result === "string";
  messages.push({
    id: `${requestId} result`,
    meaning: isThrottle ? "throttle" : result.kind,
    label: isThrottle ? "429 throttled" : `${result.kind} ${shortId(requestId)}`,
    from: service,
    to: front,
    departsAt: since,
    arrivesAt: until,
    callId,
  });
}

function addExchanges(
  messages: MessageUnderWay[],
  { id, process, phase }: Environment,
  now: VirtualTime,
): void {
  if (!process || phase.name === "shuttingDown") return;
  const container: Place = { name: "container", environmentId: id };
  for (const exchange of process.exchanges.values()) {
    const { leg, to, sentAt } = exchange;
    // An answer that has come may lie at a busy or frozen process for long: it travels no more.
    if (leg.name === "open" || (leg.name === "answering" && leg.until <= now)) continue;
    const server: Place = to === "outside" ? { name: "outside" } : { name: "runtimeApi", environmentId: id };
    const ref = `${id}/${process.number}/${exchange.exchange}`;
    messages.push(
      leg.name === "requesting"
        ? {
            id: `${ref} request`,
            meaning: requestMeaning(exchange),
            label: requestLabel(exchange.request),
            from: container,
            to: server,
            departsAt: sentAt,
            arrivesAt: leg.until,
            callId: null,
          }
        : {
            id: `${ref} answer`,
            ...answerLook(exchange, leg.answer),
            from: server,
            to: container,
            departsAt: leg.since,
            arrivesAt: leg.until,
            callId: null,
          },
    );
  }
}

function requestMeaning({ to, request }: Exchange): MessageUnderWay["meaning"] {
  if (to === "outside") return "request";
  switch (runtimeApiRoute(request).name) {
    case "next":
      return "next";
    case "response":
      return "response";
    case "error":
    case "initError":
      return "error";
    case "ping":
    case "wrongMethod":
    case "unknown":
      return "request";
  }
}

function answerLook(
  { to, request }: Exchange,
  answer: HttpResponse | HttpFailure,
): Pick<MessageUnderWay, "meaning" | "label"> {
  if ("code" in answer) return { meaning: "error", label: answer.code };
  const { status, headers } = answer;
  if (status >= 400) return { meaning: "error", label: statusText(status) };
  const requestId = headerValue(headers, "Lambda-Runtime-Aws-Request-Id");
  if (to === "runtimeApi" && runtimeApiRoute(request).name === "next") {
    return { meaning: "event", label: requestId === undefined ? `${status}` : `event ${shortId(requestId)}` };
  }
  return { meaning: "response", label: to === "outside" ? statusText(status) : `${status}` };
}
