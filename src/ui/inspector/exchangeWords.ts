// An exchange as a network panel words it.

import { pathOf, runtimeApiRoute } from "../../model/runtimeApiRoute.ts";
import { durationText } from "../../readings/durationText.ts";
import { shortId } from "../../readings/eventName.ts";
import { ageText } from "../stage/environment/environmentWords.ts";
import type { ExchangeRecord } from "../../readings/exchangeLog.ts";
import { hostOf } from "../../model/runtimeApiRoute.ts";
import type { Meaning } from "../../readings/meaning.ts";

/** The same for the same exchange, whatever happens to it. */
export function exchangeKey({ ref }: ExchangeRecord): string {
  return `${ref.environmentId}/${ref.process}/${ref.exchange}`;
}

export function exchangeMeaning({ to, request }: ExchangeRecord): Meaning {
  if (to === "outside") return "logic";
  switch (runtimeApiRoute(request).name) {
    case "next":
      return "next";
    case "response":
      return "response";
    case "error":
    case "initError":
      return "fail";
    case "ping":
    case "wrongMethod":
    case "unknown":
      return "launch";
  }
}

/** What tells one path of the Runtime API from another; host and path elsewhere. */
export function exchangePath({ to, request }: ExchangeRecord): string {
  const path = pathOf(request.url);
  if (to === "outside") return `${hostOf(request.url)}${path}`;
  return path
    .replace(/^\/2018-06-01\/runtime\//, "…/")
    .replace(/\/invocation\/([^/]{5,})\//, (_, id: string) => `/invocation/${shortId(id)}/`);
}

export interface StatusWords {
  readonly text: string;
  readonly isBad: boolean;
}

export function exchangeStatus({ answer, abandoned, arrivedAt }: ExchangeRecord): StatusWords {
  if (answer) {
    return "code" in answer
      ? { text: answer.code, isBad: true }
      : { text: String(answer.status), isBad: answer.status >= 400 };
  }
  if (abandoned) return { text: "abandoned", isBad: true };
  return { text: arrivedAt === null ? "sending" : "held open", isBad: false };
}

/** From the first byte to the last; nothing where there is none. */
export function exchangeDuration({ sentAt, receivedAt }: ExchangeRecord): string {
  return receivedAt === null ? "" : durationText(Math.round((receivedAt - sentAt) * 10) / 10);
}

/** Of one that is held open, until now. */
export function openDuration({ sentAt }: ExchangeRecord, now: number): string {
  return ageText(now - sentAt);
}
