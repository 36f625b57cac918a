// What curl prints about an exchange: -v lines, -i headers, the progress meter. HTTP/2 over TLS, HTTP/1.1 without.

import { type HeaderList, headerValue, type HttpRequest, type HttpResponse } from "../../../../model/http.ts";
import { pathOf } from "../../../../model/runtimeApiRoute.ts";
import { statusTexts } from "../../../surroundings/statusTexts.ts";
import { formContentType, portOf } from "./curlRequest.ts";

export interface CurlExchange {
  readonly url: URL;
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
  /** How many were followed. */
  readonly redirects: number;
  readonly bodyBytes: number;
  /** Virtual seconds. */
  readonly totalSeconds: number;
  readonly exitCode: number;
}

export function isHttp2(url: URL): boolean {
  return url.protocol === "https:";
}

/** A host's address. 203.0.113.0/24 is reserved for examples (RFC 5737). */
export function addressOf({ hostname }: URL): string {
  return /^[\d.]+$/.test(hostname) ? hostname : "203.0.113.10";
}

/** Before the request: where it connects to and what it sends. */
export function connectLines(url: URL, request: HttpRequest): string {
  const { method, url: target, body } = request;
  const address = addressOf(url);
  const port = portOf(url);
  const resolved =
    address === url.hostname
      ? []
      : [`* Host ${url.hostname}:${port} was resolved.`, "* IPv6: (none)", `* IPv4: ${address}`];
  const secured = [
    "* ALPN: curl offers h2,http/1.1",
    "* SSL connection using TLSv1.3 / TLS_AES_128_GCM_SHA256 / x25519 / RSASSA-PSS",
    "* ALPN: server accepted h2",
  ];
  const version = isHttp2(url) ? "HTTP/2" : "HTTP/1.1";
  return [
    ...resolved,
    `*   Trying ${address}:${port}...`,
    ...(isHttp2(url) ? secured : []),
    `* Connected to ${url.hostname} (${address}) port ${port}`,
    ...(isHttp2(url) ? ["* using HTTP/2"] : []),
    `> ${method} ${pathOf(target)} ${version}`,
    `> Host: ${url.host}`,
    ...withLength(request).map(([name, value]) => `> ${name}: ${value}`),
    "> ",
    body.sizeBytes > 0
      ? `* upload completely sent off: ${body.sizeBytes} bytes`
      : "* Request completely sent off",
    "",
  ].join("\n");
}

/** curl writes the length of a body above the content type that it chose itself. */
function withLength({ headers, body }: HttpRequest): HeaderList {
  if (body.sizeBytes === 0) return headers;
  const length: [string, string] = ["Content-Length", String(body.sizeBytes)];
  const isOwnType = headers.at(-1)?.[1] === formContentType;
  return isOwnType ? [...headers.slice(0, -1), length, ...headers.slice(-1)] : [...headers, length];
}

/** Where an answer sends its caller; `null`: nowhere. */
export function redirectOf(url: URL, { status, headers }: HttpResponse): URL | null {
  const location = headerValue(headers, "location");
  return location !== undefined && [301, 302, 303, 307, 308].includes(status)
    ? URL.parse(location, url.href)
    : null;
}

export function responseLines(url: URL, response: HttpResponse): string {
  return headLines(url, response)
    .map((line) => `< ${line}\n`)
    .join("");
}

/** For -i, -I and -D. */
export function headerBlock(url: URL, response: HttpResponse): string {
  return headLines(url, response)
    .map((line) => `${line}\r\n`)
    .join("");
}

function headLines(url: URL, { status, headers }: HttpResponse): string[] {
  const http2 = isHttp2(url);
  return [
    http2 ? `HTTP/2 ${status} ` : `HTTP/1.1 ${status} ${statusTexts[status] ?? ""}`,
    ...headers.map(([name, value]) => `${http2 ? name.toLowerCase() : name}: ${value}`),
    "",
  ];
}

/** The progress meter as it stands at the end; curl shows it where the body does not go to the terminal. */
export function progressMeter(bodyBytes: number, sentBytes: number, seconds: number): string {
  const speed = seconds > 0 ? Math.round(bodyBytes / seconds) : bodyBytes;
  const sentSpeed = seconds > 0 ? Math.round(sentBytes / seconds) : sentBytes;
  const spent =
    seconds < 1
      ? "--:--:--"
      : ` ${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;
  const share = (bytes: number) => `${bytes > 0 ? "100" : "  0"} ${amount(bytes)}`;
  return [
    "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n",
    "                                 Dload  Upload   Total   Spent    Left  Speed\n",
    `100 ${amount(bodyBytes + sentBytes)}  ${share(bodyBytes)}  ${share(sentBytes)}`,
    `  ${amount(speed)}  ${amount(sentSpeed)} ${spent} ${spent} --:--:-- ${amount(speed)}\n`,
  ].join("");
}

/** Five characters, as curl's max5data. */
function amount(bytes: number): string {
  if (bytes < 100_000) return String(bytes).padStart(5);
  if (bytes < 10_000 * 1024) return `${Math.floor(bytes / 1024)}k`.padStart(5);
  return `${(bytes / 1024 / 1024).toFixed(1)}M`.padStart(5);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
