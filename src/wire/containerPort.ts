// The door between the page and the worker of a container on the laptop. What runs in there is anybody's script: what
// comes from it is `unknown` until it passed here.

import * as v from "valibot";
import { type ContainerNews, type ContainerStart, containerNewsSchema } from "./container.ts";
import { callsSchema, index, type LaptopReply, type LaptopRequest, sleepSchema } from "./laptopPort.ts";

export type ToContainer =
  | { readonly type: "start"; readonly start: ContainerStart }
  /** What was typed at its prompt; `null`: Ctrl-D. */
  | { readonly type: "line"; readonly text: string | null }
  /** Ctrl-C, for what its shell runs. */
  | { readonly type: "interrupt" }
  /** `tookMs`: virtual ms since the request began. */
  | {
      readonly type: "reply";
      readonly request: number;
      readonly reply: LaptopReply;
      readonly tookMs: number;
    };

export type ContainerRequest = Extract<LaptopRequest, { kind: "calls" | "sleep" }>;

export type FromContainer =
  | { readonly type: "news"; readonly news: ContainerNews }
  | { readonly type: "request"; readonly request: number; readonly what: ContainerRequest }
  /** Nobody waits for the replies any more: calls are hung up. */
  | { readonly type: "abandon"; readonly request: number };

const fromContainer = v.variant("type", [
  v.strictObject({ type: v.literal("news"), news: containerNewsSchema }),
  v.strictObject({
    type: v.literal("request"),
    request: index,
    what: v.variant("kind", [callsSchema, sleepSchema]),
  }),
  v.strictObject({ type: v.literal("abandon"), request: index }),
]);

/** What a container said, or `null` where it is nothing that a container of ours says. */
export function readFromContainer(message: unknown): FromContainer | null {
  const result = v.safeParse(fromContainer, message);
  return result.success ? result.output : null;
}
