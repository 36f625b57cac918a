// The virtual outside world that containers can reach. No real host, ever: an unknown name does not resolve.

import { type HttpFailure, type HttpRequest, type HttpResponse, textBody } from "../../model/http.ts";
import { hostOf, pathOf } from "../../model/runtimeApiRoute.ts";

export type OutsideAnswer = HttpResponse | HttpFailure;

const hosts: Readonly<Record<string, (request: HttpRequest) => HttpResponse>> = {
  // IANA's example domain: a page that is always there.
  "example.com": () => ({
    status: 200,
    headers: [["Content-Type", "text/html; charset=UTF-8"]],
    body: textBody("<!doctype html><title>Example Domain</title><h1>Example Domain</h1>\n"),
  }),
  "checkip.amazonaws.com": () => ({
    status: 200,
    headers: [["Content-Type", "text/plain;charset=UTF-8"]],
    body: textBody("203.0.113.77\n"),
  }),
  // Says what it was sent, as request inspectors do.
  "echo.example.com": ({ method, url, headers, body }) => ({
    status: 200,
    headers: [["Content-Type", "application/json"]],
    body: textBody(
      JSON.stringify({
        method,
        path: pathOf(url),
        headers: Object.fromEntries(headers),
        body: "text" in body ? body.text : null,
      }),
    ),
  }),
};

/** What a host of the virtual outside world answers, or why there is no answer. */
export function outsideWorld(request: HttpRequest): OutsideAnswer {
  const host = hostOf(request.url).replace(/:(80|443)$/, "");
  const hostname = host.replace(/:\d+$/, "");
  const answer = hosts[host];
  if (answer) return answer(request);
  if (/^(\d{1,3}\.){3}\d{1,3}$|^localhost$|^\[/.test(hostname)) {
    return { code: "ECONNREFUSED", message: `connect ECONNREFUSED ${host}` };
  }
  return { code: "ENOTFOUND", message: `getaddrinfo ENOTFOUND ${hostname}` };
}
