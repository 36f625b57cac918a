// Invocations: asked for, placed, throttled, answered, over.

import type { EntryOf } from "../../model/entry.ts";
import type { World } from "../../world/world.ts";
import { counted } from "../durationText.ts";
import type { StoryMemory } from "./memory.ts";
import { errorName } from "./reportedError.ts";
import { said } from "./said.ts";
import { tellEnded } from "./tellEnded.ts";
import type { Telling } from "./telling.ts";
import { throttleText } from "./throttleText.ts";

type InvocationEntry = EntryOf<
  | "invocation.requested"
  | "invocation.placed"
  | "invocation.throttled"
  | "invocation.responded"
  | "invocation.ended"
>;

export function tellInvocation(entry: InvocationEntry, world: World, memory: StoryMemory): Telling | null {
  switch (entry.type) {
    case "invocation.requested":
      return requested(entry, world);
    case "invocation.placed":
      return placed(entry, world);
    case "invocation.throttled":
      return throttled(entry, world);
    case "invocation.responded":
      return responded(entry, world);
    case "invocation.ended":
      return tellEnded(entry, world, memory);
  }
}

function requested({ requestId, source }: EntryOf<"invocation.requested">, world: World): Telling | null {
  switch (source.kind) {
    case "apiGateway":
      return {
        subject: requestId,
        environmentId: null,
        kind: "invoked by API Gateway",
        meaning: "service",
        words: () => said`**API Gateway** turns the HTTP request into an **event** and invokes the function.`,
        many: (count) =>
          said`**API Gateway** turns ${counted(count, "request")} into as many **events** and invokes the function with each.`,
        why: "Proxy integration: method, path, headers and body become one JSON document. Lambda knows events only; that this one was an HTTP request is told in it.",
      };
    case "queue":
      // The batch's own sentence has said it, unless this is a further try.
      if ((world.queue.batches.get(source.batchId)?.attempts ?? 1) === 1) return null;
      return {
        subject: requestId,
        environmentId: null,
        kind: "invoked again by the poller",
        meaning: "service",
        words: () =>
          said`**Lambda's poller** invokes the function **once more** with the batch that was throttled.`,
        many: (count) => said`**Lambda's pollers** try ${counted(count, "throttled batch")} once more.`,
        why: "The poller keeps a throttled batch and tries until it is taken, or until the visibility timeout gives the messages back to the queue.",
      };
    case "invoke":
      // The call's own sentence has said it.
      return null;
  }
}

/** A launch has its own sentence. */
function placed(
  { requestId, environmentId, how }: EntryOf<"invocation.placed">,
  world: World,
): Telling | null {
  if (how === "launched") return null;
  const isReset = world.environments.get(environmentId)?.phase.name === "reset";
  return {
    subject: requestId,
    environmentId,
    kind: isReset ? "placed on a reset one" : "placed",
    meaning: "service",
    words: () =>
      isReset
        ? said`**${environmentId}** has lost its process but is still there, so Lambda routes the event to it.`
        : said`**${environmentId}** is idle, so Lambda routes the event to it: a **warm start**, no init.`,
    many: (count) =>
      said`**${counted(count, "event")}** went to idle environments: **warm starts**, no init.`,
    why: isReset
      ? "An environment outlives a timeout or crash of its process, and /tmp with it. The next invocation begins with the init phase, under the function's timeout."
      : "The rule of placement: an idle environment of the current version takes the event. Its process, memory and /tmp are as the last invocation left them.",
  };
}

function throttled({ requestId, reason }: EntryOf<"invocation.throttled">, world: World): Telling {
  const because = throttleText(reason, world.settings);
  return {
    subject: requestId,
    environmentId: null,
    kind: `throttled ${reason}`,
    meaning: "throttle",
    words: () => said`The invocation is **throttled**: ${because}.`,
    many: (count) => said`**${counted(count, "invocation")}** are **throttled**: ${because}.`,
    why: () =>
      `No environment is idle and no further one may be launched (${reason}). Your code never sees a throttled event, and nothing is billed.`,
  };
}

function responded(
  { requestId, environmentId, result }: EntryOf<"invocation.responded">,
  world: World,
): Telling {
  const source = world.invocations.get(requestId)?.source.kind;
  const receiver = source === "queue" ? "the poller" : source === "invoke" ? "your laptop" : "API Gateway";
  if (result.kind === "error") {
    return {
      subject: requestId,
      environmentId,
      kind: "responded error",
      meaning: "fail",
      words: () =>
        said`The service takes **${environmentId}**'s **error** (${errorName(result)}) and hands it to ${receiver}.`,
      many: (count) => said`**${counted(count, "invocation")}** end in an **error** that the code reported.`,
      why: "An error is an answer too: the environment is healthy, stays warm and keeps its memory. What it means is up to the caller: 502 from API Gateway, messages that come back to a queue.",
    };
  }
  return {
    subject: requestId,
    environmentId,
    kind: "responded",
    meaning: "response",
    words: () =>
      said`The service **accepts** the response of **${environmentId}** with 202 and hands it to ${receiver}.`,
    many: (count) => said`**${counted(count, "response")}** are **accepted** with 202 and on their way back.`,
    why: "202 Accepted: the service has the answer and passes it on now. The invocation itself lasts until the program asks for the next event; what runs in between is billed and under the timeout.",
  };
}
