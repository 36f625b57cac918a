// A client's call: to its front door, through it, and back.

import type { CallContent } from "../../model/entry.ts";
import type { CallId } from "../../model/id.ts";
import { later } from "../../model/time.ts";
import type { Call } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { apiGatewayEvent } from "../sources/apiGatewayEvent.ts";
import { gatewayTimeout } from "../sources/apiGatewayAnswer.ts";
import { answerCall } from "./answerCall.ts";
import { clientHopMs } from "./duration.ts";
import { arrival } from "./hop.ts";
import { askOutside } from "./outside.ts";
import { sendToQueue } from "./queue.ts";
import { refuseCall } from "./refuseCall.ts";
import { newTraceId, requestInvocation } from "./requestInvocation.ts";

/** A client sends its `n`th call of the command with seq `cause`. */
export function sendCall(
  journal: Journal,
  content: CallContent,
  ticket: string,
  n: number,
  cause: number,
): void {
  const callId: CallId = `call-${cause}-${n}`;
  const arrivesAt = arrival(journal, clientHopMs, `there ${callId}`);
  journal.write({ type: "call.sent", callId, ticket, content, arrivesAt }, cause);
}

/** The call's next step is due: it arrives, its front door stops waiting, or its answer is back. */
export function callDue(journal: Journal, call: Call, cause: number): void {
  switch (call.leg.name) {
    case "requesting":
      return arriveAtFront(journal, call, cause);
    case "waiting":
      return answerCall(journal, call, gatewayTimeout(journal.world.seed, call.id), cause);
    case "answering":
      journal.write({ type: "call.completed", callId: call.id }, cause);
      return;
  }
}

function arriveAtFront(journal: Journal, call: Call, cause: number): void {
  const { world, now } = journal;
  const { id, content } = call;
  const isGateway = content.front === "apiGateway";
  const timeoutAt = isGateway ? later(now, world.settings.apiGateway.integrationTimeoutMs) : null;
  const arrived = journal.write({ type: "call.arrived", callId: id, timeoutAt }, cause);
  const refusal = refuseCall(world, content);
  if (refusal) return answerCall(journal, call, refusal, arrived);
  switch (content.front) {
    case "apiGateway": {
      const traceId = newTraceId(journal, id);
      const payload = apiGatewayEvent(content.request, now, world.seed, traceId);
      return requestInvocation(journal, { kind: "apiGateway", callId: id }, payload, traceId, arrived);
    }
    case "invoke":
      return requestInvocation(
        journal,
        { kind: "invoke", callId: id },
        content.payload,
        newTraceId(journal, id),
        arrived,
      );
    case "queue":
      return sendToQueue(journal, call, content.message, arrived);
    case "outside":
      return askOutside(journal, call, content.request, arrived);
  }
}
