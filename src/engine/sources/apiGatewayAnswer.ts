// What a REST API makes of the function's answer. Validation as recorded on AWS
// (LocalStack test_aws_proxy_response_payload_format_validation, 2024-11-15).

import { chanceUuid } from "../../model/chance.ts";
import type { InvocationResult, ThrottleReason } from "../../model/entry.ts";
import { emptyBody, type HeaderList, type HttpResponse, textBody } from "../../model/http.ts";

/** The HTTP response for the client. `key` names the call. */
export function apiGatewayAnswer(
  result: InvocationResult | ThrottleReason,
  seed: number,
  key: string,
): HttpResponse {
  const requestId = ["x-amzn-RequestId", chanceUuid(seed, `api request ${key}`)] as const;
  // A refused call hides behind a 500, a failed or malformed one behind a 502.
  if (typeof result === "string") return gatewayError(500, "Internal server error", requestId);
  const response = result.kind === "response" ? proxyResponse(result.payload) : null;
  if (!response) return gatewayError(502, "Internal server error", requestId);
  return { ...response, headers: [requestId, ...response.headers] };
}

/** The integration did not answer in time; the function runs on. */
export function gatewayTimeout(seed: number, key: string): HttpResponse {
  return gatewayError(504, "Endpoint request timed out", [
    "x-amzn-RequestId",
    chanceUuid(seed, `api request ${key}`),
  ]);
}

/** Lambda refuses the call: no permission, throttled, or no such function. `key` names the call. */
export function internalError(key: string): HttpResponse {
  return gatewayError(500, "Internal server error", [
    "x-amzn-RequestId",
    chanceUuid(0, `api request ${key}`),
  ]);
}

function gatewayError(status: number, message: string, requestId: readonly [string, string]): HttpResponse {
  return {
    status,
    headers: [
      requestId,
      ["x-amzn-ErrorType", "InternalServerErrorException"],
      ["Content-Type", "application/json"],
    ],
    body: textBody(JSON.stringify({ message })),
  };
}

const knownKeys = new Set(["statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded"]);

/** `null` where the answer is not of the shape that API Gateway takes. */
function proxyResponse(payload: string): HttpResponse | null {
  const answer = parsedObject(payload);
  if (!answer) return null;
  const keys = Object.keys(answer);
  if (keys.length === 0 || keys.some((key) => !knownKeys.has(key))) return null;
  const { statusCode = 200, headers, multiValueHeaders, body } = answer;
  const status = typeof statusCode === "string" ? Number(statusCode) : statusCode;
  if (typeof status !== "number" || !Number.isInteger(status) || status < 100 || status > 599) return null;
  if (body !== undefined && body !== null && typeof body !== "string") return null;
  const list = headerList(headers, multiValueHeaders);
  if (!list) return null;
  const hasType = list.some(([name]) => name.toLowerCase() === "content-type");
  return {
    status,
    headers: hasType ? list : [["Content-Type", "application/json"], ...list],
    body: body ? textBody(body) : emptyBody,
  };
}

function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function headerList(single: unknown, multi: unknown): HeaderList | null {
  const list: [string, string][] = [];
  if (multi !== undefined && multi !== null) {
    if (typeof multi !== "object") return null;
    for (const [name, values] of Object.entries(multi)) {
      if (!Array.isArray(values)) return null;
      for (const value of values) list.push([name, String(value)]);
    }
  }
  if (single !== undefined && single !== null) {
    if (typeof single !== "object") return null;
    for (const [name, value] of Object.entries(single)) {
      const text = String(value);
      if (!list.some(([known, each]) => known === name && each === text)) list.push([name, text]);
    }
  }
  return list;
}
