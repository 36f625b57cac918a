// What comes next, and whether anything but idle lifetimes is left to come.

import type { AgendaItem } from "./agenda.ts";
import type { Environment, World } from "./world.ts";

/** The next item of the agenda that still means something; stale ones before it are dropped from the agenda. */
export function nextDue(world: World): AgendaItem | undefined {
  const { agenda } = world;
  for (;;) {
    const item = agenda.first;
    if (!item || isLive(world, item)) return item;
    agenda.takeFirst();
  }
}

/** Nothing is under way: what may still come is the end of idle environments. */
export function isQuiet(world: World): boolean {
  const { calls, invocations, queue, repeats } = world;
  if (calls.size + invocations.size + queue.messages.size + repeats > 0) return false;
  for (const { phase } of world.environments.values()) {
    if (phase.name !== "frozen" && phase.name !== "reset") return false;
  }
  return true;
}

// An item goes stale when the thing it names is gone, or has moved on and expects another time.
function isLive(world: World, { at, due }: AgendaItem): boolean {
  switch (due.kind) {
    case "repeat":
      return true;
    case "call": {
      const leg = world.calls.get(due.callId)?.leg;
      return leg !== undefined && (leg.name === "waiting" ? leg.timeoutAt === at : leg.until === at);
    }
    case "invocation": {
      const invocation = world.invocations.get(due.requestId);
      if (!invocation) return false;
      const { stage, returning } = invocation;
      return (stage.name === "travelling" && stage.until === at) || returning?.until === at;
    }
    case "environment": {
      const environment = world.environments.get(due.environmentId);
      return environment !== undefined && phaseDueAt(environment) === at;
    }
    case "process": {
      const environment = world.environments.get(due.environmentId);
      if (environment?.process?.number !== due.process || isPaused(environment)) return false;
      const { activity } = environment.process;
      if (activity.name === "computing") return activity.until === at;
      // An overdue timer comes up at the thaw, later than it was set for.
      return activity.name === "parked" && activity.wakeAt !== null && activity.wakeAt <= at;
    }
    case "exchange": {
      const process = world.environments.get(due.environmentId)?.process;
      if (process?.number !== due.process) return false;
      const leg = process.exchanges.get(due.exchange)?.leg;
      return leg !== undefined && leg.name !== "open" && leg.until === at;
    }
    case "poll":
      return world.queue.pollAt === at;
    case "batch":
      return world.queue.batches.get(due.batchId)?.retryAt === at;
    case "message": {
      const visibility = world.queue.messages.get(due.messageId)?.visibility;
      return visibility?.name === "inFlight" && visibility.until === at;
    }
  }
}

/** Frozen, or about to thaw: its processes execute nothing. */
export function isPaused({ phase }: Environment): boolean {
  return phase.name === "frozen" || phase.name === "thawing";
}

function phaseDueAt({ phase }: Environment): number | null {
  switch (phase.name) {
    case "downloading":
    case "booting":
    case "thawing":
    case "shuttingDown":
    case "initFailed":
      return phase.until;
    case "initializing":
    case "invoking":
      return phase.deadline;
    case "frozen":
    case "reset":
      return phase.reclaimAt;
    case "ready":
      return null;
  }
}
