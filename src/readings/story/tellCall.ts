// Callers and front doors.

import type { EntryOf } from "../../model/entry.ts";
import { hostOf } from "../../model/runtimeApiRoute.ts";
import type { World } from "../../world/world.ts";
import { counted, durationText } from "../durationText.ts";
import { saidPath } from "../httpText.ts";
import type { RememberedCall, StoryMemory } from "./memory.ts";
import { said } from "./said.ts";
import type { Telling } from "./telling.ts";

type CallEntry = EntryOf<"call.sent" | "call.answered" | "call.completed" | "call.hungUp">;

export function tellCall(entry: CallEntry, world: World, memory: StoryMemory): Telling | null {
  const call = memory.calls.get(entry.callId);
  switch (entry.type) {
    case "call.sent":
      return sent(entry);
    case "call.answered":
      return call ? answered(entry, call, world) : null;
    case "call.completed":
      return call && !call.hungUp && call.front !== "queue" ? completed(entry, call, world) : null;
    case "call.hungUp":
      return {
        subject: entry.callId,
        environmentId: null,
        kind: "hung up",
        meaning: "fail",
        words: () => said`**Your laptop** hangs up. What its call started **goes on**.`,
        many: (count) => said`**${counted(count, "caller")}** hang up. What they started **goes on**.`,
        why: "Nothing tells a function that its caller is gone: it runs to its end, and all of it is billed.",
      };
  }
}

function sent({ callId, content }: EntryOf<"call.sent">): Telling {
  switch (content.front) {
    case "apiGateway": {
      const { method, target } = content.request;
      return {
        subject: callId,
        environmentId: null,
        kind: "request sent",
        meaning: "service",
        words: () => said`**Your laptop** sends ${method} ${target} to API Gateway and waits for the answer.`,
        many: (count) => said`**${counted(count, "request")}** leave your laptop for API Gateway.`,
        why: "To its clients this is an ordinary HTTPS API. That a function answers, and whether a container runs for it yet, they cannot see.",
      };
    }
    case "queue":
      return {
        subject: callId,
        environmentId: null,
        kind: "message sent",
        meaning: "service",
        words: () => said`**The producer** sends a message to the queue.`,
        many: (count) => said`**${counted(count, "message")}** leave the producer for the queue.`,
        why: "The producer talks to SQS only. It does not wait for the function and never learns what became of the message.",
      };
    case "outside": {
      const { method, url } = content.request;
      return {
        subject: callId,
        environmentId: null,
        kind: "outside call sent",
        meaning: "service",
        words: () => said`**Your laptop** calls ${hostOf(url)}: ${method} ${saidPath(url)}.`,
        many: null,
        why: "No Lambda has a part in this: a program on the laptop calls a host of the outside world.",
      };
    }
    case "invoke":
      return {
        subject: callId,
        environmentId: null,
        kind: "invoke sent",
        meaning: "service",
        words: () => said`**Your laptop** calls Lambda's Invoke API and waits for the result.`,
        many: (count) => said`**${counted(count, "direct invoke")}** leave your laptop for Lambda.`,
        why: "A synchronous invocation (RequestResponse): the connection stays open until the function has answered, whatever that takes.",
      };
  }
}

/** A good answer is told when it is back at the caller. */
function answered(
  { callId, response: { status } }: EntryOf<"call.answered">,
  call: RememberedCall,
  world: World,
): Telling | null {
  if (status < 400 || call.front === "queue" || call.front === "outside") return null;
  const door = call.front === "invoke" ? "Lambda" : "API Gateway";
  const [because, why] = refusal(status, call, world);
  return {
    subject: callId,
    environmentId: null,
    kind: `answered ${status} ${because}`,
    meaning: call.outcome === "throttle" ? "throttle" : "fail",
    words: () => said`**${door}** answers **${status}**${because}.`,
    many: (count) => said`**${door}** answers **${status}** to ${counted(count, "request")}${because}.`,
    why,
  };
}

/** API Gateway: https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway-errors.html */
function refusal(
  status: number,
  call: RememberedCall,
  world: World,
): readonly [because: string, why: string] {
  if (status === 504) {
    const limit = durationText(world.settings.apiGateway.integrationTimeoutMs);
    return [
      ": it waits no longer. The function goes on",
      `A REST API waits ${limit} at most for its integration. The function is not told: it runs to its end and is billed for it.`,
    ];
  }
  if (call.outcome === "throttle") {
    return status === 429
      ? [
          ": the invocation was throttled",
          "TooManyRequestsException. A synchronous caller has to try again by itself; the AWS CLI and the SDKs do so on their own.",
        ]
      : [
          ": the invocation was throttled",
          "A REST API hides Lambda's 429 behind 500 Internal server error, and it never retries.",
        ];
  }
  if (status === 502 && call.outcome === "response") {
    return [
      ": the function's response is not in the form it needs",
      "Lambda takes any response. A proxy integration wants a JSON object of statusCode, headers, multiValueHeaders, body and isBase64Encoded, and nothing else; anything other is malformed.",
    ];
  }
  if (status === 502) {
    return [
      `: the invocation failed${nameOf(call)}`,
      "An error, a crash and a timeout of the function all look the same from a REST API: 502 Internal server error. The reason stands in the function's log.",
    ];
  }
  if (call.outcome === "response") {
    return [
      ", as the function says",
      "To Lambda this invocation succeeded. The status code stands in the function's response, and API Gateway passes it on.",
    ];
  }
  return ["", "The front door refused the call itself; no code of yours had a part in it."];
}

function completed({ callId, at }: EntryOf<"call.completed">, call: RememberedCall, world: World): Telling {
  const { sentAt, front } = call;
  const isFunctionError = front === "invoke" && call.outcome === "error";
  const isRefused = (call.status ?? 0) >= 400;
  const status = `${call.status ?? "an answer"}${isFunctionError ? ` with a function error${nameOf(call)}` : ""}`;
  const [because, whyRefused] =
    isRefused && front !== "outside" ? refusal(call.status ?? 0, call, world) : ["", null];
  return {
    subject: callId,
    environmentId: null,
    kind: `completed ${front} ${status}${because}`,
    meaning: isFunctionError || isRefused ? "fail" : "response",
    words: () => said`**Your laptop** gets **${status}** after ${durationText(at - sentAt)}${because}.`,
    many: (count) =>
      said`**${counted(count, "request")}** got **${status}**, the last one after ${durationText(at - sentAt)}${because}.`,
    why:
      whyRefused ??
      (isFunctionError
        ? "The Invoke API answers 200 also when the function failed: the failure stands in the header X-Amz-Function-Error, the error itself in the body."
        : "For the caller it was one call. All that happened in between counts: the network, a cold start if there was one, and your code."),
  };
}

function nameOf({ error }: RememberedCall): string {
  return error === null ? "" : ` (${error})`;
}
