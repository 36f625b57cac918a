// The paths of the Runtime API (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).

import { runtimeApiAddress } from "./address.ts";
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
  const path = pathWithoutQuery(url);
  const [expected, route] = routeOfPath(path);
  return expected === null || expected === method.toUpperCase() ? route : { name: "wrongMethod" };
}

const origin = `http://${runtimeApiAddress}`;

/** Asked for every step of every exchange: what a loop calls costs no regular expression. */
function pathWithoutQuery(url: string): string {
  if (url.startsWith(origin) && url[origin.length] === "/" && !url.includes("?") && !url.includes("#"))
    return url.slice(origin.length);
  return pathOf(url).replace(/\?.*$/, "");
}

const invocations = "/2018-06-01/runtime/invocation/";

function routeOfPath(path: string): [method: "GET" | "POST" | null, route: RuntimeApiRoute] {
  if (path === "/2018-06-01/runtime/invocation/next") return ["GET", { name: "next" }];
  if (path === "/2018-06-01/runtime/init/error") return ["POST", { name: "initError" }];
  if (path === "/2018-06-01/ping") return ["GET", { name: "ping" }];
  const end = path.startsWith(invocations) ? path.indexOf("/", invocations.length) : -1;
  const name = end < 0 ? "" : path.slice(end + 1);
  if (name !== "response" && name !== "error") return [null, { name: "unknown" }];
  return ["POST", { name, requestId: path.slice(invocations.length, end) }];
}
