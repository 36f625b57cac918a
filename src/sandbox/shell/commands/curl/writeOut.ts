// curl's `-w`: `%{http_code}`, `%header{name}`, `\n`.

import { headerValue } from "../../../../model/http.ts";
import type { CommandIo } from "../commandIo.ts";
import { addressOf, type CurlExchange, headerBlock, isHttp2, redirectOf } from "./curlOutput.ts";
import { portOf } from "./curlRequest.ts";

/** Where the words go; unknown variables are told as errors. */
type Streams = Pick<CommandIo, "out" | "error">;

export function writeOut(format: string, exchange: CurlExchange, { out, error }: Streams): void {
  const { response } = exchange;
  let write = out;
  const plain = format.replace(
    /\\([nrt\\])/g,
    (_, letter: string) => ({ n: "\n", r: "\r", t: "\t" })[letter] ?? letter,
  );
  for (const [part, header, name] of plain.matchAll(/%%|%header\{([^}]*)\}|%\{([^}]*)\}|%|[^%]+/g)) {
    if (name === "stdout") write = out;
    else if (name === "stderr") write = error;
    else if (part === "%%") write("%");
    else if (header !== undefined) write(response ? (headerValue(response.headers, header) ?? "") : "");
    else if (name === undefined) write(part);
    else {
      const value = variable(name, exchange);
      if (value === null) error(`curl: unknown --write-out variable: '${name}'\n`);
      else write(value);
    }
  }
}

function variable(name: string, exchange: CurlExchange): string | null {
  const { url, request, response, redirects, bodyBytes, totalSeconds, exitCode } = exchange;
  switch (name) {
    case "num_redirects":
      return String(redirects);
    case "redirect_url":
      return response ? (redirectOf(url, response)?.href ?? "") : "";
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
      return String(request.body.sizeBytes);
    case "size_header":
      return response ? String(headerBlock(url, response).length) : "0";
    case "speed_download":
      return String(totalSeconds > 0 ? Math.round(bodyBytes / totalSeconds) : 0);
    case "content_type":
      return response ? (headerValue(response.headers, "content-type") ?? "") : "";
    case "num_headers":
      return String(response?.headers.length ?? 0);
    case "http_version":
      return response ? (isHttp2(url) ? "2" : "1.1") : "0";
    case "method":
      return request.method;
    case "scheme":
      return url.protocol.slice(0, -1).toUpperCase();
    case "url":
    case "url_effective":
      return url.href;
    case "remote_ip":
      return response ? addressOf(url) : "";
    case "remote_port":
      return String(response ? portOf(url) : 0);
    case "exitcode":
      return String(exitCode);
    default:
      return null;
  }
}
