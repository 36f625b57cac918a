// Where a process is in its loop now: the dot on the emblem.
//
//   init ─→ next ─→ business logic ─→ response ─→ next ─→ …

import { runtimeApiRoute } from "../model/runtimeApiRoute.ts";
import type { Environment, Process } from "../world/world.ts";

export type LoopPhase = "init" | "next" | "logic" | "response" | "none";

export function loopPhase({ process, phase }: Pick<Environment, "process" | "phase">): LoopPhase {
  if (!process || phase.name === "shuttingDown") return "none";
  const call = latestCall(process);
  if (call !== null) return call;
  switch (process.runtimeApi) {
    case "Started":
    case "InitError":
      return "init";
    case "Ready":
      return "next";
    case "Running":
      return "logic";
    case "RuntimeResponseSentState":
      return "response";
  }
}

/** The newest of the two calls of the loop that is under way: it may wait at the service, or its answer is coming. */
function latestCall({ exchanges }: Process): "next" | "response" | null {
  let latest: "next" | "response" | null = null;
  for (const { to, request } of exchanges.values()) {
    if (to !== "runtimeApi") continue;
    const route = runtimeApiRoute(request).name;
    if (route === "next") latest = "next";
    else if (route === "response" || route === "error") latest = "response";
  }
  return latest;
}
