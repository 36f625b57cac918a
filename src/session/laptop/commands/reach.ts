// What a request from the laptop, or from a container on it, gets: of the API, of a host of the outside world, or the
// reason why there is no answer.

import { type HttpFailure, type HttpRequest, type HttpResponse, textBody } from "../../../model/http.ts";
import { hostOf } from "../../../model/runtimeApiRoute.ts";
import { instanceMetadataHost } from "../../../sandbox/shell/commands/aws/awsExchange.ts";
import type { CurlResult } from "../../../sandbox/shell/commands/curl/curlTransport.ts";
import { apiTarget } from "./apiTarget.ts";
import type { Way } from "./laptopService.ts";

/** Chosen: what a refusal at the front door takes; no invocation comes of it, so the engine does not model it. */
const refusalMs = 25;

/** One exchange; `limitMs` of virtual time, `null`: as long as it takes. Rejects when `signal` is aborted. */
export async function reach(
  way: Way,
  request: HttpRequest,
  limitMs: number | null,
  signal: AbortSignal,
): Promise<CurlResult> {
  if (hostOf(request.url) === instanceMetadataHost) return answered(instanceRole, 1);
  const target = apiTarget(request);
  switch (target.kind) {
    case "api":
      return way.call({ front: "apiGateway", request: target.request }, limitMs, signal);
    case "outside":
      return way.call({ front: "outside", request }, limitMs, signal);
    case "notResolved":
      return { outcome: "notResolved" };
    case "refused":
      return { outcome: "refused", durationMs: 0 };
    case "wrongStage":
    case "unsigned":
      await way.sleep(refusalMs, signal);
      return answered(target.kind === "wrongStage" ? noSuchStage : unsignedRequest, refusalMs);
  }
}

/** The same for programs that know responses and failures only. */
export function exchangeOver(way: Way) {
  return async (request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse | HttpFailure> => {
    const result = await reach(way, request, null, signal ?? new AbortController().signal);
    if (result.outcome === "answered") return result.response;
    const host = hostOf(request.url);
    if (result.outcome === "notResolved")
      return { code: "ENOTFOUND", message: `getaddrinfo ENOTFOUND ${host}` };
    const code = result.outcome === "refused" ? "ECONNREFUSED" : "ECONNRESET";
    return { code, message: `connect ${code} ${host}` };
  };
}

function answered(response: HttpResponse, durationMs: number): CurlResult {
  return { outcome: "answered", response, durationMs };
}

/** The laptop has its credentials from a role, as a Cloud9 machine has: containers on it find them without being
 *  given any, which is why the article's `docker run` names none. */
const instanceRole: HttpResponse = {
  status: 200,
  headers: [["Content-Type", "text/plain"]],
  body: textBody("two-curls-laptop"),
};

const noSuchStage: HttpResponse = {
  status: 403,
  headers: [
    ["Content-Type", "application/json"],
    ["x-amzn-ErrorType", "ForbiddenException"],
  ],
  body: textBody('{"message":"Forbidden"}'),
};

const unsignedRequest: HttpResponse = {
  status: 403,
  headers: [["Content-Type", "text/xml"]],
  body: textBody(
    '<?xml version="1.0"?><ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Access to the resource is denied: SQS takes signed requests only. Use aws sqs send-message.</Message></Error></ErrorResponse>\n',
  ),
};
