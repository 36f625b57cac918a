// The event that an API Gateway REST API builds for a Lambda proxy integration (payload format 1.0), as recorded on AWS
// (LocalStack apigateway/test_apigateway_lambda.snapshot.json, 2024-08-02). What is absent is null, not missing.

import { accountId, apiHost, apiId, stage } from "../../model/address.ts";
import { chanceUuid } from "../../model/chance.ts";
import type { ClientRequest } from "../../model/command.ts";
import { toEpochMs, type VirtualTime } from "../../model/time.ts";
import { accessLogTime } from "./accessLogTime.ts";

const sourceIp = "203.0.113.9";

/** The proxy event, as JSON text. */
export function apiGatewayEvent(
  request: ClientRequest,
  now: VirtualTime,
  seed: number,
  traceId: string,
): string {
  const { method, target } = request;
  const { path, query } = splitTarget(target);
  const userAgent = request.headers.find(([name]) => name.toLowerCase() === "user-agent")?.[1] ?? null;
  const headers = [
    ...(request.headers.some(([name]) => name.toLowerCase() === "host") ? [] : [["Host", apiHost] as const]),
    ...request.headers,
    ["X-Amzn-Trace-Id", traceId] as const,
    ["X-Forwarded-For", sourceIp] as const,
    ["X-Forwarded-Port", "443"] as const,
    ["X-Forwarded-Proto", "https"] as const,
  ];
  return JSON.stringify({
    resource: path === "/" ? "/" : "/{proxy+}",
    path,
    httpMethod: method,
    headers: lastValues(headers),
    multiValueHeaders: allValues(headers),
    queryStringParameters: query.length > 0 ? lastValues(query) : null,
    multiValueQueryStringParameters: query.length > 0 ? allValues(query) : null,
    pathParameters: path === "/" ? null : { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: {
      resourceId: "r1",
      resourcePath: path === "/" ? "/" : "/{proxy+}",
      httpMethod: method,
      extendedRequestId: `${chanceUuid(seed, `extended ${traceId}`).replaceAll("-", "").slice(0, 15)}=`,
      requestTime: accessLogTime(toEpochMs(now)),
      path: `/${stage}${path}`,
      accountId,
      protocol: "HTTP/1.1",
      stage,
      domainPrefix: apiId,
      requestTimeEpoch: Math.floor(toEpochMs(now)),
      requestId: chanceUuid(seed, `api request ${traceId}`),
      identity: {
        cognitoIdentityPoolId: null,
        accountId: null,
        cognitoIdentityId: null,
        caller: null,
        sourceIp,
        principalOrgId: null,
        accessKey: null,
        cognitoAuthenticationType: null,
        cognitoAuthenticationProvider: null,
        userArn: null,
        userAgent,
        user: null,
      },
      domainName: apiHost,
      deploymentId: "d1",
      apiId,
    },
    body: request.body === "" ? null : request.body,
    isBase64Encoded: false,
  });
}

type Pairs = readonly (readonly [string, string])[];

function lastValues(pairs: Pairs): Record<string, string> {
  return Object.fromEntries(pairs);
}

function allValues(pairs: Pairs): Record<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value]);
  return Object.fromEntries(all);
}

function splitTarget(target: string): { readonly path: string; readonly query: Pairs } {
  const [path = "/", search = ""] = target.split("?", 2);
  const pairs = search
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decoded(name), decoded(value.join("="))] as const;
    });
  return { path: path === "" ? "/" : path, query: pairs };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
