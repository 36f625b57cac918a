// curl on the laptop: the same as in a container, over calls of the scenario's one API.

import { type HttpResponse, textBody } from "../../../model/http.ts";
import type { CurlResult } from "../../../sandbox/shell/commands/curl/curlTransport.ts";
import { runCurl } from "../../../sandbox/shell/commands/curl/runCurl.ts";
import { apiTarget } from "./apiTarget.ts";
import type { CommandIo } from "./commandIo.ts";

/** Chosen: what a refusal at the front door takes; no invocation comes of it, so the engine does not model it. */
const refusalMs = 25;

export function runLaptopCurl(io: CommandIo): Promise<number> {
  return runCurl(io, {
    async send(request, limitMs, signal): Promise<CurlResult> {
      const target = apiTarget(request);
      switch (target.kind) {
        case "api":
          return io.service.call({ front: "apiGateway", request: target.request }, limitMs, signal);
        case "notResolved":
          return { outcome: "notResolved" };
        case "refused":
          return { outcome: "refused", durationMs: 0 };
        case "wrongStage":
        case "unsigned": {
          await io.service.sleep(refusalMs, signal);
          const response = target.kind === "wrongStage" ? noSuchStage : unsignedRequest;
          return { outcome: "answered", response, durationMs: refusalMs };
        }
      }
    },
  });
}

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
