import type { CallContent } from "../../model/entry.ts";
import { type HttpResponse, textBody, utf8Length } from "../../model/http.ts";
import { apiGatewayPayloadLimitBytes, messageLimitBytes, payloadLimitBytes } from "../../model/limit.ts";
import type { World } from "../../world/world.ts";
import { internalError } from "../sources/apiGatewayAnswer.ts";
import { functionNotFound, invalidPayload, requestTooLarge } from "../sources/invokeAnswer.ts";

/** The front door's own refusal, before any function is asked; `null` where it has none. */
export function refuseCall({ deployments }: World, content: CallContent): HttpResponse | null {
  const isFunctionMissing = deployments.length === 0;
  switch (content.front) {
    case "apiGateway":
      if (isFunctionMissing) return internalError("no function");
      if (utf8Length(content.request.body) <= apiGatewayPayloadLimitBytes) return null;
      return { status: 413, headers: [], body: textBody('{"message":"Request Too Long"}') };
    case "invoke": {
      if (isFunctionMissing) return functionNotFound();
      const sizeBytes = utf8Length(content.payload);
      if (sizeBytes > payloadLimitBytes) return requestTooLarge(sizeBytes, payloadLimitBytes);
      try {
        JSON.parse(content.payload);
        return null;
      } catch (error) {
        return invalidPayload(error instanceof Error ? error.message : String(error));
      }
    }
    case "outside":
      return null;
    case "queue":
      if (utf8Length(content.message.body) <= messageLimitBytes) return null;
      return {
        status: 400,
        headers: [["Content-Type", "application/x-amz-json-1.0"]],
        body: textBody(
          JSON.stringify({
            __type: "com.amazonaws.sqs#InvalidParameterValue",
            message: `One or more parameters are invalid. Reason: Message must be shorter than ${messageLimitBytes} bytes.`,
          }),
        ),
      };
  }
}
