// Invocations: asked for, placed, throttled, answered, over.

import type { EntryOf } from "../../model/entry.ts";
import type { World } from "../../world/world.ts";
import { counted, durationText, grouped } from "../durationText.ts";
import { configurationOf } from "../configurationOf.ts";
import { said, type Words } from "./said.ts";
import type { Telling } from "./telling.ts";
import { throttleText } from "./throttleText.ts";

type InvocationEntry = EntryOf<
  | "invocation.requested"
  | "invocation.placed"
  | "invocation.throttled"
  | "invocation.responded"
  | "invocation.ended"
>;

export function tellInvocation(entry: InvocationEntry, world: World): Telling | null {
  switch (entry.type) {
    case "invocation.requested":
      return requested(entry);
    case "invocation.placed":
      return placed(entry, world);
    case "invocation.throttled":
      return throttled(entry, world);
    case "invocation.responded":
      return responded(entry, world);
    case "invocation.ended":
      return ended(entry, world);
  }
}

function requested({ requestId, source }: EntryOf<"invocation.requested">): Telling | null {
  const about = { subject: requestId, environmentId: null, meaning: "service" } as const;
  switch (source.kind) {
    case "apiGateway":
      return {
        ...about,
        kind: "invoked by API Gateway",
        words: said`**API Gateway** turns the HTTP request into an **event** and invokes the function.`,
        many: (count) =>
          said`**API Gateway** turns ${counted(count, "request")} into as many **events** and invokes the function with each.`,
        why: "Proxy integration: method, path, headers and body become one JSON document. Lambda knows events only; that this one was an HTTP request is told in it.",
      };
    case "queue":
      return {
        ...about,
        kind: "invoked by the poller",
        words: said`**Lambda's poller** invokes the function with the batch as **one event**.`,
        many: (count) =>
          said`**Lambda's pollers** invoke the function ${counted(count, "time")}, a batch each.`,
        why: "The event source mapping calls the function synchronously and waits for its result, as any other caller does.",
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
    kind: isReset ? "placed on a reset one" : "placed",
    subject: requestId,
    environmentId,
    meaning: "service",
    words: isReset
      ? said`**${environmentId}** has no process any more, but it is there: it gets the event and **starts your program again**.`
      : said`**${environmentId}** is idle, so Lambda routes the event to it: a **warm start**, no init.`,
    many: (count) =>
      said`**${counted(count, "idle environment")}** get an event each: **warm starts**, no init.`,
    why: isReset
      ? "An environment outlives a timeout or crash of its process, and /tmp with it. The next invocation begins with the init phase, under the function's timeout."
      : "The rule of placement: an idle environment of the current version takes the event. Its process, memory and /tmp are as the last invocation left them.",
  };
}

function throttled({ requestId, reason }: EntryOf<"invocation.throttled">, world: World): Telling {
  const because = throttleText(reason, world.settings);
  return {
    kind: `throttled ${reason}`,
    subject: requestId,
    environmentId: null,
    meaning: "throttle",
    words: said`The invocation is **throttled**: ${because}.`,
    many: (count) => said`**${counted(count, "invocation")}** are **throttled**: ${because}.`,
    why: `No environment is idle and no further one may be launched (${reason}). Your code never sees a throttled event, and nothing is billed.`,
  };
}

function responded(
  { requestId, environmentId, result }: EntryOf<"invocation.responded">,
  world: World,
): Telling {
  const source = world.invocations.get(requestId)?.source.kind;
  const receiver = source === "queue" ? "the poller" : source === "invoke" ? "your laptop" : "API Gateway";
  const about = { subject: requestId, environmentId };
  if (result.kind === "error") {
    return {
      ...about,
      kind: "responded error",
      meaning: "fail",
      words: said`The service takes **${environmentId}**'s **error** (${result.errorType ?? "no type"}) and hands it to ${receiver}.`,
      many: (count) => said`**${counted(count, "invocation")}** end in an **error** that the code reported.`,
      why: "An error is an answer too: the environment is healthy, stays warm and keeps its memory. What it means is up to the caller: 502 from API Gateway, messages that come back to a queue.",
    };
  }
  return {
    ...about,
    kind: "responded",
    meaning: "response",
    words: said`The service **accepts** the response of **${environmentId}** with 202 and hands it to ${receiver}.`,
    many: (count) => said`**${counted(count, "response")}** are **accepted** with 202 and on their way back.`,
    why: "202 Accepted: the service has the answer and passes it on now. The invocation itself lasts until the program asks for the next event; what runs in between is billed and under the timeout.",
  };
}

function ended(entry: EntryOf<"invocation.ended">, world: World): Telling {
  const { environmentId, requestId, outcome, result } = entry;
  const about = { subject: requestId, environmentId };
  const timeout = durationText(configurationOf(world, environmentId).timeoutSeconds * 1000);
  switch (outcome) {
    case "response":
    case "error":
      return {
        ...about,
        kind: "ended",
        meaning: "next",
        words: overWords(entry),
        many: null,
        why:
          entry.initMs === null
            ? "Billed is the time from the event's delivery to the next call of next, rounded up to the millisecond, times the memory size that is set."
            : `The init phase of ${durationText(entry.initMs)} is billed with the first invocation. Billed is time, rounded up to the millisecond, times the memory size that is set.`,
      };
    case "timeout":
      return {
        ...about,
        kind: "timed out",
        meaning: "fail",
        words: result
          ? said`**${environmentId}** gave no answer within ${timeout}: the invocation **timed out** and its caller is told so.`
          : said`**${environmentId}** had answered but did not come back for the next event within ${timeout}: it **timed out**.`,
        many: (count) => said`**${counted(count, "invocation")}** **timed out** after ${timeout}.`,
        why: "The function's timeout runs from the delivery of an event to the next call of next. Then the caller gets Sandbox.Timedout, unless it has its answer already, and the process is killed; all of the time is billed.",
      };
    case "crash":
      return {
        ...about,
        kind: `crashed ${result?.errorType ?? ""}`,
        meaning: "fail",
        words: result
          ? said`The invocation in **${environmentId}** **failed** (${result.errorType ?? "Runtime.ExitError"}), and its caller is told so.`
          : said`The process in **${environmentId}** ended after its answer: the invocation is over, the **process gone**.`,
        many: (count) =>
          said`**${counted(count, "invocation")}** **failed**: their processes ended without an answer.`,
        why: "The service answers in place of the process: Runtime.ExitError and the like. The environment stays, its process and memory are lost.",
      };
  }
}

function overWords({ environmentId, durationMs, billedMs }: EntryOf<"invocation.ended">): Words {
  return said`The invocation in **${environmentId}** is over after ${durationText(durationMs)}. **Billed: ${grouped(billedMs)} ms**.`;
}
