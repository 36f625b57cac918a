// The paths of the Runtime API (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).

import type { HttpRequest } from "./http.ts";

export type RuntimeApiRoute =
  | { readonly name: "next" }
  | { readonly name: "response" | "error"; readonly requestId: string }
  | { readonly name: "initError" }
  | { readonly name: "ping" }
  /** A path of the API, with another method than it has. */
  | { readonly name: "wrongMethod" }
  | { readonly name: "unknown" };

/** Path and query of an absolute URL: `/2018-06-01/runtime/invocation/next`. */
export function pathOf(url: string): string {
  const match = /^[a-z]+:\/\/[^/?#]*([^#]*)/i.exec(url);
  return match?.[1] || "/";
}

/** Host and port of an absolute URL: `169.254.100.1:9001`. */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? "";
}

export function runtimeApiRoute({ method, url }: Pick<HttpRequest, "method" | "url">): RuntimeApiRoute {
  const path = pathOf(url).replace(/\?.*$/, "");
  const [expected, route] = routeOfPath(path);
  return expected === null || expected === method.toUpperCase() ? route : { name: "wrongMethod" };
}

function routeOfPath(path: string): [method: "GET" | "POST" | null, route: RuntimeApiRoute] {
  if (path === "/2018-06-01/runtime/invocation/next") return ["GET", { name: "next" }];
  if (path === "/2018-06-01/runtime/init/error") return ["POST", { name: "initError" }];
  if (path === "/2018-06-01/ping") return ["GET", { name: "ping" }];
  const match = /^\/2018-06-01\/runtime\/invocation\/([^/]*)\/(response|error)$/.exec(path);
  if (!match) return [null, { name: "unknown" }];
  return ["POST", { name: match[2] === "error" ? "error" : "response", requestId: match[1] ?? "" }];
}
