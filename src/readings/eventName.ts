// Short names for the things that travel.

import type { InvocationSource } from "../model/entry.ts";

/** The first group of a UUID's digits is enough to tell a few apart: `3f2a…`. */
export function shortId(id: string): string {
  return `${id.slice(0, 4)}…`;
}

/** Who asked for an invocation, as a label. */
export function sourceLabel(source: InvocationSource): "API Gateway" | "SQS" | "Invoke" {
  switch (source.kind) {
    case "apiGateway":
      return "API Gateway";
    case "queue":
      return "SQS";
    case "invoke":
      return "Invoke";
  }
}

/** `event 3f2a… (SQS)` */
export function eventName(requestId: string, source: InvocationSource): string {
  return `event ${shortId(requestId)} (${sourceLabel(source)})`;
}
