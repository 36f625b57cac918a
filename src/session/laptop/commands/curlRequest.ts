// From curl's options and a URL to the request that goes out, or to the reason why none does.

import { apiHost, queueHost, stage } from "../../../model/address.ts";
import type { ClientRequest } from "../../../model/command.ts";
import type { HeaderList } from "../../../model/http.ts";
import { CommandFailure, type CommandFiles } from "./commandIo.ts";
import type { CurlOptions } from "./curlOptions.ts";

export const userAgent = "curl/8.14.1";

/** Where a URL of the virtual world leads. */
export type CurlTarget =
  | { readonly kind: "api"; readonly request: ClientRequest }
  /** API Gateway knows no such stage. */
  | { readonly kind: "wrongStage"; readonly request: ClientRequest }
  /** SQS wants signed requests, which plain curl does not send. */
  | { readonly kind: "unsigned"; readonly request: ClientRequest };

export function parseCurlUrl(text: string): URL {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || url.hostname === "") throw failure(3, "URL rejected: Malformed input to a URL function");
  return url;
}

/** The target of a request; throws what curl says where there is no way to it. */
export function curlTarget(url: URL, options: CurlOptions, body: string | null): CurlTarget {
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw failure(1, `Protocol "${url.protocol.slice(0, -1)}" not supported`);
  }
  const host = url.hostname;
  if (host !== apiHost && host !== queueHost) throw failure(6, `Could not resolve host: ${host}`);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (url.protocol === "http:" || port !== 443) {
    throw failure(7, `Failed to connect to ${host} port ${port}: Could not connect to server`);
  }
  const request = clientRequest(url, options, body);
  if (host === queueHost) return { kind: "unsigned", request };
  const inStage = request.target === `/${stage}` || /^\/[^/?]*/.exec(request.target)?.[0] === `/${stage}`;
  if (!inStage) return { kind: "wrongStage", request };
  const target = request.target.slice(stage.length + 1);
  return { kind: "api", request: { ...request, target: target.startsWith("/") ? target : `/${target}` } };
}

function clientRequest(url: URL, options: CurlOptions, body: string | null): ClientRequest {
  const withQuery = options.asQuery && body !== null;
  const query = withQuery
    ? [url.search.slice(1), body].filter((part) => part !== "").join("&")
    : url.search.slice(1);
  const sentBody = withQuery ? null : body;
  return {
    method: options.method ?? (options.head ? "HEAD" : sentBody === null ? "GET" : "POST"),
    target: url.pathname + (query === "" ? "" : `?${query}`),
    headers: requestHeaders(options, sentBody),
    body: sentBody ?? "",
  };
}

/** curl's own headers first; `-H 'Name: value'` replaces one, `-H 'Name:'` takes it away. */
function requestHeaders({ headers, userAgent: agent }: CurlOptions, body: string | null): HeaderList {
  const given = headers.flatMap((line) => {
    const match = /^([^\s:;]+)\s*([:;])\s*(.*)$/.exec(line);
    return match
      ? [{ name: match[1] ?? "", value: match[3] ?? "", keep: match[2] === ";" || match[3] !== "" }]
      : [];
  });
  const defaults: [string, string][] = [
    ["User-Agent", agent ?? userAgent],
    ["Accept", "*/*"],
  ];
  if (body !== null) defaults.push(["Content-Type", "application/x-www-form-urlencoded"]);
  const replaced = new Set(given.map(({ name }) => name.toLowerCase()));
  return [
    ...defaults.filter(([name]) => !replaced.has(name.toLowerCase())),
    ...given.filter(({ keep }) => keep).map(({ name, value }): [string, string] => [name, value]),
  ];
}

/** What `-d` and its kin add up to; `null` where none was given. */
export async function curlBody(
  { data }: CurlOptions,
  files: CommandFiles,
  stdin: string,
): Promise<string | null> {
  if (data.length === 0) return null;
  const parts: string[] = [];
  for (const { kind, value } of data) {
    if (kind === "raw" || (kind !== "urlencode" && !value.startsWith("@"))) parts.push(value);
    else if (kind === "urlencode") parts.push(urlEncoded(value));
    else {
      const text = await dataFile(value.slice(1), files, stdin);
      // `-d @file` drops line breaks, `--data-binary @file` keeps them.
      parts.push(kind === "text" ? text.replace(/[\r\n\0]/g, "") : text);
    }
  }
  return parts.join("&");
}

function urlEncoded(value: string): string {
  const at = value.indexOf("=");
  if (at < 0) return encodeURIComponent(value);
  const name = value.slice(0, at);
  return `${name === "" ? "" : `${name}=`}${encodeURIComponent(value.slice(at + 1))}`;
}

async function dataFile(path: string, files: CommandFiles, stdin: string): Promise<string> {
  if (path === "-") return stdin;
  try {
    return await files.read(path);
  } catch {
    throw failure(26, `Failed to open ${path}`);
  }
}

export function failure(exitCode: number, text: string): CommandFailure {
  return new CommandFailure(`curl: (${exitCode}) ${text}\n`, exitCode);
}
