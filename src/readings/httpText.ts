// HTTP as people read it: raw text, indented JSON, short labels.

import {
  bodyText,
  headerValue,
  type HttpBody,
  type HttpFailure,
  type HttpRequest,
  type HttpResponse,
} from "../model/http.ts";
import { runtimeApiAddress } from "../model/address.ts";
import { hostOf, pathOf, runtimeApiRoute } from "../model/runtimeApiRoute.ts";

/** Characters of a body that are shown. */
const shownBodyLimit = 64 * 1024;

/** Request line, headers, an empty line, the body. */
export function requestText({ method, url, headers, body }: HttpRequest): string {
  const host = headerValue(headers, "host") === undefined ? [`Host: ${hostOf(url)}`] : [];
  const lines = [`${method} ${pathOf(url)} HTTP/1.1`, ...host, ...headers.map(headerLine)];
  return withBody(lines, body);
}

/** Status line, headers, an empty line, the body; of a failure its message. */
export function answerText(answer: HttpResponse | HttpFailure): string {
  if ("code" in answer) return `${answer.code}\n${answer.message}`;
  const { status, headers, body } = answer;
  return withBody([`HTTP/1.1 ${statusText(status)}`, ...headers.map(headerLine)], body);
}

/** JSON indented by two; any other text as it is. */
export function prettyJson(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, null, 2);
  } catch {
    return text;
  }
}

/** `200 OK`; of an unusual status the number alone. */
export function statusText(status: number): string {
  const reason = reasons[status];
  return reason === undefined ? String(status) : `${status} ${reason}`;
}

/** Characters. Chosen: with the host before it, a sentence on two lines of a phone. */
const saidPathChars = 44;

/** A path as a sentence says it: of a long one, what it ends with. */
export function saidPath(url: string): string {
  const path = pathOf(url);
  if (path.length <= saidPathChars) return path;
  const last = path.replace(/\?.*$/, "").split("/").at(-1) ?? "";
  return last !== "" && last.length < saidPathChars ? `/…/${last}` : `${path.slice(0, saidPathChars)}…`;
}

/** `GET …/next`, `POST …/response`; of any other request method, host (where it is not the Runtime API) and path. */
export function requestLabel(request: Pick<HttpRequest, "method" | "url">): string {
  const method = request.method.toUpperCase();
  switch (runtimeApiRoute(request).name) {
    case "next":
      return `${method} …/next`;
    case "response":
      return `${method} …/response`;
    case "error":
      return `${method} …/error`;
    case "initError":
      return `${method} …/init/error`;
    case "ping":
      return `${method} …/ping`;
    case "wrongMethod":
    case "unknown": {
      const host = hostOf(request.url);
      const path = pathOf(request.url).replace(/\?.*$/, "");
      return `${method} ${host === runtimeApiAddress ? path : host + path}`;
    }
  }
}

function headerLine([name, value]: readonly [string, string]): string {
  return `${name}: ${value}`;
}

function withBody(lines: readonly string[], body: HttpBody): string {
  const text = prettyJson(bodyText(body));
  if (text === "") return `${lines.join("\n")}\n`;
  const shown =
    text.length > shownBodyLimit
      ? `${text.slice(0, shownBodyLimit)}\n… ${body.sizeBytes} bytes in all`
      : text;
  return `${lines.join("\n")}\n\n${shown}`;
}

const reasons: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  301: "Moved Permanently",
  302: "Found",
  304: "Not Modified",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Payload Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};
