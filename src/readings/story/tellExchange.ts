// The two calls of the loop, and calls to the world outside.

import type { EntryOf } from "../../model/entry.ts";
import { bodyText, headerValue, type HttpResponse } from "../../model/http.ts";
import { hostOf, runtimeApiRoute } from "../../model/runtimeApiRoute.ts";
import type { Exchange, World } from "../../world/world.ts";
import { configurationOf } from "../configurationOf.ts";
import { counted, durationText } from "../durationText.ts";
import { sourceLabel } from "../eventName.ts";
import { requestLabel, saidPath } from "../httpText.ts";
import { memoryOf, type StoryMemory } from "./memory.ts";
import { refusalWhy } from "./refusalWhy.ts";
import { reportedError } from "./reportedError.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

export function tellRequest(entry: EntryOf<"exchange.requested">): Telling {
  const { environmentId: id, request, to } = entry;
  if (to === "outside") {
    return {
      subject: id,
      environmentId: id,
      kind: "outside",
      meaning: "logic",
      words: () => said`**${id}** calls ${hostOf(request.url)}: ${request.method} ${saidPath(request.url)}.`,
      many: null,
      why: "A container may call anything that it can reach. Lambda has no part in it; the time until the answer is part of what is billed.",
    };
  }
  switch (runtimeApiRoute(request).name) {
    case "next":
      return {
        subject: id,
        environmentId: id,
        kind: "next",
        meaning: "next",
        words: () => said`**${id}** asks the Runtime API for an event: **GET …/next**.`,
        many: null,
        why: "The first of the two calls: a plain HTTP GET to the address in AWS_LAMBDA_RUNTIME_API. The answer may come at once, or in an hour.",
      };
    case "response":
      return {
        subject: id,
        environmentId: id,
        kind: "response",
        meaning: "response",
        words: () => said`**${id}** is done and posts its answer: **POST …/response**.`,
        many: null,
        why: "The second of the two calls. The request id in its path says which event it answers. Lambda passes on any body; whoever called may be choosier.",
      };
    case "error":
      return {
        subject: id,
        environmentId: id,
        kind: "error",
        meaning: "fail",
        words: () => said`**${id}** reports that this invocation failed: **POST …/error**.`,
        many: null,
        why: "A runtime posts to …/error in place of …/response. The process goes on, and so does its loop.",
      };
    case "initError":
      return {
        subject: id,
        environmentId: id,
        kind: "init error",
        meaning: "fail",
        words: () => said`**${id}** reports that it cannot start: **POST …/init/error**.`,
        many: null,
        why: "A runtime that fails before its loop tells the service why, and then exits.",
      };
    case "ping":
    case "wrongMethod":
    case "unknown":
      return {
        subject: id,
        environmentId: id,
        kind: "other request",
        meaning: "service",
        words: () => said`**${id}** calls the Runtime API: ${requestLabel(request)}.`,
        many: null,
        why: "The Runtime API is an ordinary HTTP server with a handful of paths.",
      };
  }
}

export function tellAnswer(
  entry: EntryOf<"exchange.answered">,
  world: World,
  memory: StoryMemory,
): Telling | null {
  const { environmentId: id, answer } = entry;
  const exchange = world.environments.get(id)?.process?.exchanges.get(entry.exchange);
  if (!exchange) return null;
  if ("code" in answer) {
    const host = hostOf(exchange.request.url);
    return {
      subject: id,
      environmentId: id,
      kind: `no answer ${answer.code}`,
      meaning: "fail",
      words: () => said`**${id}** gets **no answer** from ${host}: ${answer.code}.`,
      many: (count) =>
        said`**${counted(count, "environment")}** get **no answer** from ${host}: ${answer.code}.`,
      why: "The world outside is a virtual one: a few hosts answer, no real one is ever reached. Code has to bear this anywhere.",
    };
  }
  if (answer.status >= 400) return refused(entry, exchange, answer);
  if (exchange.to === "runtimeApi" && runtimeApiRoute(exchange.request).name === "next") {
    return delivered(entry, answer, world, memory);
  }
  return null;
}

function refused(
  { environmentId: id }: EntryOf<"exchange.answered">,
  exchange: Exchange,
  answer: HttpResponse,
): Telling {
  const { status } = answer;
  const call = requestLabel(exchange.request);
  const isOurs = exchange.to === "runtimeApi";
  const refuser = isOurs ? "The Runtime API" : hostOf(exchange.request.url);
  const { errorType, errorMessage } = isOurs
    ? reportedError(bodyText(answer.body))
    : { errorType: "", errorMessage: "" };
  const message = errorMessage === "" ? "" : `: ${errorMessage.split(". ")[0]?.replace(/\.$/, "") ?? ""}`;
  return {
    subject: id,
    environmentId: id,
    kind: `refused ${exchange.to} ${status}`,
    meaning: "fail",
    words: () => said`${refuser} **refuses** **${id}**'s ${call} with **${status}**${message}.`,
    many: (count) =>
      said`${refuser} **refuses** calls of ${counted(count, "environment")} with **${status}**.`,
    why: isOurs
      ? refusalWhy(status, errorType)
      : "The host outside says so; to Lambda it is the program's own affair.",
  };
}

function delivered(
  { environmentId: id, exchange, at }: EntryOf<"exchange.answered">,
  { headers }: HttpResponse,
  world: World,
  memory: StoryMemory,
): Telling {
  const requestId = headerValue(headers, "Lambda-Runtime-Aws-Request-Id") ?? "";
  const remembered = memoryOf(memory, id);
  const { delivered: before, lastInit } = remembered;
  remembered.delivered = { requestId, exchange };
  if (before?.requestId === requestId) {
    return {
      subject: id,
      environmentId: id,
      kind: "delivered again",
      meaning: "fail",
      words: () =>
        said`**${id}** asked for the next event without answering the last one, and gets **the same event again**.`,
      many: (count) =>
        said`**${counted(count, "environment")}** get **the same event again**: they have not answered it.`,
      why: "Until an event is answered the Runtime API hands it out again, at once. A loop that forgets its POST spins on one event until the timeout.",
    };
  }
  const environment = world.environments.get(id);
  const source = environment?.requestId ? world.invocations.get(environment.requestId)?.source : undefined;
  const from = source ? ` from ${source.kind === "invoke" ? "the Invoke API" : sourceLabel(source)}` : "";
  const { timeoutSeconds } = configurationOf(world, id);
  const why = (): string =>
    `The headers of this 200 carry the request id and the deadline, the body is the event. From the delivery on the function has its timeout of ${durationText(timeoutSeconds * 1000)}.`;
  if (environment?.phase.name === "thawing") {
    return {
      subject: id,
      environmentId: id,
      kind: "thawed and delivered",
      meaning: "service",
      words: () =>
        said`The service **thaws ${id}** and answers its waiting GET …/next with the **event**${from}: a **warm start**.`,
      many: null,
      why: () =>
        `To the program no time has passed; timers that fell due while it was frozen fire now, in the middle of this invocation. ${why()}`,
    };
  }
  const isFirst = lastInit?.at === at;
  return {
    subject: id,
    environmentId: id,
    kind: "delivered",
    meaning: "service",
    words: () =>
      isFirst
        ? said`**${id}**'s first GET …/next ends its **init phase** (${durationText(lastInit.durationMs)}) and is answered at once with the **event**${from}.`
        : said`The service answers **${id}**'s GET …/next with the **event**${from}.`,
    many: null,
    why,
  };
}
