// What curl prints about an exchange: -v lines, -i headers, the progress meter, -w variables.

import { type HttpResponse, headerValue } from "../../../model/http.ts";
import type { ClientRequest } from "../../../model/command.ts";

export interface CurlExchange {
  readonly url: URL;
  readonly request: ClientRequest;
  readonly response: HttpResponse | null;
  readonly bodyBytes: number;
  /** Virtual seconds. */
  readonly totalSeconds: number;
  readonly exitCode: number;
}

/** Before the request: where it connects to and what it sends. 203.0.113.0/24 is reserved for examples (RFC 5737). */
export function connectLines({ hostname }: URL, { method, target, headers }: ClientRequest): string {
  return [
    `* Host ${hostname}:443 was resolved.`,
    "* IPv6: (none)",
    "* IPv4: 203.0.113.10",
    "*   Trying 203.0.113.10:443...",
    "* ALPN: curl offers h2,http/1.1",
    "* SSL connection using TLSv1.3 / TLS_AES_128_GCM_SHA256 / x25519 / RSASSA-PSS",
    "* ALPN: server accepted h2",
    `* Connected to ${hostname} (203.0.113.10) port 443`,
    "* using HTTP/2",
    `> ${method} ${target} HTTP/2`,
    `> Host: ${hostname}`,
    ...headers.map(([name, value]) => `> ${name}: ${value}`),
    "> ",
    "* Request completely sent off",
    "",
  ].join("\n");
}

export function responseLines({ status, headers }: HttpResponse): string {
  const lines = [
    `HTTP/2 ${status} `,
    ...headers.map(([name, value]) => `${name.toLowerCase()}: ${value}`),
    "",
  ];
  return lines.map((line) => `< ${line}\n`).join("");
}

/** For -i, -I and -D. In a terminal curl prints header names in bold. */
export function headerBlock({ status, headers }: HttpResponse, bold: boolean): string {
  const named = (name: string) => (bold ? `\u001b[1m${name}\u001b[0m` : name);
  const lines = headers.map(([name, value]) => `${named(name.toLowerCase())}: ${value}\r\n`);
  return `HTTP/2 ${status} \r\n${lines.join("")}\r\n`;
}

/** The progress meter as it stands at the end; curl shows it where the body does not go to the terminal. */
export function progressMeter(bodyBytes: number, sentBytes: number, seconds: number): string {
  const column = (value: string | number, width: number) => String(value).padStart(width);
  const speed = seconds > 0 ? Math.round(bodyBytes / seconds) : bodyBytes;
  const sentSpeed = seconds > 0 ? Math.round(sentBytes / seconds) : sentBytes;
  const spent = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;
  return [
    "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n",
    "                                 Dload  Upload   Total   Spent    Left  Speed\n",
    `100 ${column(bodyBytes + sentBytes, 5)}  100 ${column(bodyBytes, 5)}  100 ${column(sentBytes, 5)}`,
    ` ${column(speed, 6)} ${column(sentSpeed, 6)}  ${spent}  ${spent} --:--:-- ${column(speed, 5)}\n`,
  ].join("");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** `-w`: `%{http_code}`, `%header{name}`, `\n`. Unknown variables are told through `warn`. */
export function writeOut(format: string, exchange: CurlExchange, warn: (text: string) => void): string {
  const { response } = exchange;
  return format
    .replace(/\\([nrt\\])/g, (_, letter: string) => ({ n: "\n", r: "\r", t: "\t" })[letter] ?? letter)
    .replace(/%%|%header\{([^}]*)\}|%\{([^}]*)\}/g, (match, header?: string, name?: string) => {
      if (match === "%%") return "%";
      if (header !== undefined) return response ? (headerValue(response.headers, header) ?? "") : "";
      const value = variable(name ?? "", exchange);
      if (value === null) warn(`curl: unknown --write-out variable: '${name}'\n`);
      return value ?? "";
    });
}

function variable(name: string, exchange: CurlExchange): string | null {
  const { url, request, response, bodyBytes, totalSeconds, exitCode } = exchange;
  switch (name) {
    case "http_code":
    case "response_code":
      return String(response?.status ?? 0).padStart(3, "0");
    case "time_total":
    // One answer comes as a whole here: its first byte is there when its last is.
    case "time_starttransfer":
      return totalSeconds.toFixed(6);
    case "time_namelookup":
    case "time_connect":
    case "time_appconnect":
    case "time_pretransfer":
    case "time_redirect":
      return (0).toFixed(6);
    case "size_download":
      return String(bodyBytes);
    case "size_upload":
      return String(new TextEncoder().encode(request.body).length);
    case "size_header":
      return response ? String(headerBlock(response, false).length) : "0";
    case "speed_download":
      return String(totalSeconds > 0 ? Math.round(bodyBytes / totalSeconds) : 0);
    case "content_type":
      return response ? (headerValue(response.headers, "content-type") ?? "") : "";
    case "num_headers":
      return String(response?.headers.length ?? 0);
    case "http_version":
      return response ? "2" : "0";
    case "method":
      return request.method;
    case "scheme":
      return url.protocol.slice(0, -1).toUpperCase();
    case "url":
    case "url_effective":
      return url.href;
    case "remote_ip":
      return "203.0.113.10";
    case "remote_port":
      return "443";
    case "exitcode":
      return String(exitCode);
    default:
      return null;
  }
}
