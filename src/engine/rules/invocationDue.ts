// An invocation's next step: the event is at the service, or the answer is back at whoever asked.

import type { InvocationResult, ThrottleReason } from "../../model/entry.ts";
import type { Invocation } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { apiGatewayAnswer } from "../sources/apiGatewayAnswer.ts";
import { invokeAnswer } from "../sources/invokeAnswer.ts";
import { answerCall } from "./answerCall.ts";
import { place } from "./placement.ts";
import { batchReturned } from "./queue.ts";

export function invocationDue(journal: Journal, invocation: Invocation, cause: number): void {
  const { requestId, returning, stage } = invocation;
  if (stage.name === "travelling") return place(journal, requestId, cause);
  if (!returning) return;
  const returned = journal.write({ type: "invocation.returned", requestId }, cause);
  giveBack(journal, invocation, returning.result, returned);
}

function giveBack(
  journal: Journal,
  { source, requestId }: Invocation,
  result: InvocationResult | ThrottleReason,
  cause: number,
): void {
  const { world } = journal;
  if (source.kind === "queue") return batchReturned(journal, source.batchId, result, cause);
  const call = world.calls.get(source.callId);
  if (!call) return;
  const response =
    source.kind === "apiGateway"
      ? apiGatewayAnswer(result, world.seed, call.id)
      : invokeAnswer(result, requestId);
  answerCall(journal, call, response, cause);
}
