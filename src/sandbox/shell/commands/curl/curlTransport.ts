// What carries curl's requests: on the laptop a call of the scenario's API, in a container an exchange of its process.

import type { HttpRequest, HttpResponse } from "../../../../model/http.ts";

export interface CurlTransport {
  /** `limitMs` of virtual time; `null`: as long as it takes. Rejects when `signal` is aborted. */
  send(request: HttpRequest, limitMs: number | null, signal: AbortSignal): Promise<CurlResult>;
}

/** Durations in virtual ms. */
export type CurlResult =
  | { readonly outcome: "answered"; readonly response: HttpResponse; readonly durationMs: number }
  | { readonly outcome: "timedOut"; readonly durationMs: number }
  | { readonly outcome: "notResolved" }
  | { readonly outcome: "refused"; readonly durationMs: number }
  /** The connection broke. */
  | { readonly outcome: "lost" };
