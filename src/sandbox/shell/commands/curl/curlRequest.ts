// From curl's options and a URL to the request that goes out.

import type { HeaderList, HttpRequest } from "../../../../model/http.ts";
import { httpBodyOf } from "../../../surroundings/web/bodies.ts";
import type { CommandFiles } from "../commandFiles.ts";
import { CommandFailure } from "../commandIo.ts";
import type { CurlOptions } from "./curlOptions.ts";

export const userAgent = "curl/8.14.1";
/** What curl says of a body, unless told otherwise. */
export const formContentType = "application/x-www-form-urlencoded";

export function parseCurlUrl(text: string): URL {
  if (/[\s\0]/.test(text)) throw failure(3, "URL rejected: Malformed input to a URL function");
  // URL takes the path for a host where none is written.
  if (/^[a-z]+:\/\/([/?#]|$)/i.test(text)) throw failure(3, "URL rejected: No host part in the URL");
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || url.hostname === "") throw failure(3, "URL rejected: Malformed input to a URL function");
  return url;
}

export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}

/** The request; throws what curl says of a protocol that it does not speak. */
export function curlRequest(
  url: URL,
  options: CurlOptions,
  body: Uint8Array<ArrayBuffer> | null,
): HttpRequest {
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw failure(1, `Protocol "${url.protocol.slice(0, -1)}" not supported`);
  }
  const inQuery = options.asQuery && body !== null ? new TextDecoder().decode(body) : "";
  const query = [url.search.slice(1), inQuery].filter((part) => part !== "").join("&");
  const sentBody = options.asQuery ? null : body;
  return {
    method: options.method ?? (options.head ? "HEAD" : sentBody === null ? "GET" : "POST"),
    url: url.origin + url.pathname + (query === "" ? "" : `?${query}`),
    headers: requestHeaders(options, sentBody !== null),
    body: httpBodyOf(sentBody ?? ""),
  };
}

/** curl's own headers first; `-H 'Name: value'` replaces one, `-H 'Name:'` takes it away. */
function requestHeaders({ headers, userAgent: agent }: CurlOptions, hasBody: boolean): HeaderList {
  const given = headers.flatMap((line) => {
    const match = /^([^\s:;]+)\s*([:;])\s*(.*?)\s*$/.exec(line);
    return match
      ? [{ name: match[1] ?? "", value: match[3] ?? "", keep: match[2] === ";" || match[3] !== "" }]
      : [];
  });
  const defaults: [string, string][] = [
    ["User-Agent", agent ?? userAgent],
    ["Accept", "*/*"],
  ];
  const ofBody: [string, string][] = hasBody ? [["Content-Type", formContentType]] : [];
  const replaced = new Set(given.map(({ name }) => name.toLowerCase()));
  const isKept = ([name]: [string, string]): boolean => !replaced.has(name.toLowerCase());
  return [
    ...defaults.filter(isKept),
    ...given.filter(({ keep }) => keep).map(({ name, value }): [string, string] => [name, value]),
    ...ofBody.filter(isKept),
  ];
}

/** What `-d` and its kin add up to; `null` where none was given. */
export async function curlBody(
  { data }: CurlOptions,
  files: CommandFiles,
  stdin: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (data.length === 0) return null;
  const encoder = new TextEncoder();
  const bytes: number[][] = [];
  for (const { kind, value } of data) {
    if (kind === "urlencode") bytes.push([...encoder.encode(await urlEncoded(value, files, stdin))]);
    else if (kind === "raw" || !value.startsWith("@")) bytes.push([...encoder.encode(value)]);
    else {
      const content = [...(await dataFile(value.slice(1), files, stdin))];
      // `-d @file` drops line breaks, `--data-binary @file` keeps them.
      bytes.push(
        kind === "text" ? content.filter((byte) => byte !== 0 && byte !== 10 && byte !== 13) : content,
      );
    }
  }
  return Uint8Array.from(bytes.flatMap((each, i) => (i === 0 ? each : [38, ...each])));
}

/** `content`, `=content`, `name=content`, `@file`, `name@file`. */
async function urlEncoded(value: string, files: CommandFiles, stdin: Uint8Array): Promise<string> {
  const equals = value.indexOf("=");
  // An `@` names a file only where there is no `=`.
  const at = equals < 0 ? value.indexOf("@") : equals;
  const name = value.slice(0, Math.max(0, at));
  const rest = value.slice(at + 1);
  const isFile = equals < 0 && at >= 0;
  const content = isFile ? new TextDecoder().decode(await dataFile(rest, files, stdin)) : rest;
  return `${name === "" ? "" : `${name}=`}${formEscaped(content)}`;
}

function formEscaped(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

async function dataFile(path: string, files: CommandFiles, stdin: Uint8Array): Promise<Uint8Array> {
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
