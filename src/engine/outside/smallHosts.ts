// Hosts that are there to be asked: a page, a mirror, an address.

import { bodyText } from "../../model/http.ts";
import { pathOf } from "../../model/runtimeApiRoute.ts";
import { answer, type OutsideHost, textResponse } from "./outsideHost.ts";

/** Chosen: a small static answer near the region. */
const takesMs = 5;

/** IANA's example domain: a page that is always there. */
export const examplePage: OutsideHost = {
  names: ["example.com", "www.example.com"],
  title: "example.com",
  answer: () =>
    answer(
      textResponse(
        200,
        "text/html; charset=UTF-8",
        "<!doctype html><title>Example Domain</title><h1>Example Domain</h1>\n",
      ),
      takesMs,
    ),
};

export const ownAddress: OutsideHost = {
  names: ["checkip.amazonaws.com"],
  title: "checkip",
  answer: () => answer(textResponse(200, "text/plain;charset=UTF-8", "203.0.113.77\n"), takesMs),
};

/** Says what it was sent, as request inspectors do. */
export const echo: OutsideHost = {
  names: ["echo.example.com"],
  title: "Echo",
  answer: ({ method, url, headers, body }) => {
    const said = {
      method,
      path: pathOf(url),
      headers: Object.fromEntries(headers),
      body: "text" in body ? bodyText(body) : null,
    };
    return answer(textResponse(200, "application/json", JSON.stringify(said)), takesMs);
  },
};
