// The runtime's states as the open-source data plane has them (RIE internal/lambda/core/states.go):
//
//   Started ─next→ Ready ─event→ Running ─response | error→ RuntimeResponseSentState ─next→ Ready …
//   Started ─init/error→ InitError

import type { HttpFailure, HttpResponse } from "../model/http.ts";
import { runtimeApiRoute } from "../model/runtimeApiRoute.ts";
import type { Exchange, RuntimeApiState } from "./world.ts";

/** Whether an answer moves the state: what was accepted, and a response that was too large, which counts as given. */
export function isRuntimeApiAccepted(answer: HttpResponse | HttpFailure): boolean {
  return "status" in answer && (answer.status < 300 || answer.status === 413);
}

export function runtimeApiStateAfter(
  state: RuntimeApiState,
  { to, request }: Pick<Exchange, "to" | "request">,
  step: "arrived" | "answered",
): RuntimeApiState {
  if (to !== "runtimeApi") return state;
  const route = runtimeApiRoute(request).name;
  if (step === "arrived") {
    const waits = state === "Started" || state === "Ready" || state === "RuntimeResponseSentState";
    return route === "next" && waits ? "Ready" : state;
  }
  if (route === "next") return "Running";
  if (route === "response" || route === "error") return "RuntimeResponseSentState";
  return route === "initError" ? "InitError" : state;
}
