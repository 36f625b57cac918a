import type { EntryOf } from "../model/entry.ts";
import { changeEnvironment } from "./change.ts";
import type { Invocation, World } from "./world.ts";

type InvocationEntry = EntryOf<
  | "invocation.requested"
  | "invocation.placed"
  | "invocation.throttled"
  | "invocation.started"
  | "invocation.responded"
  | "invocation.ended"
  | "invocation.returned"
>;

export function evolveInvocation(world: World, entry: InvocationEntry): void {
  const { invocations, agenda } = world;
  const { requestId } = entry;
  if (entry.type === "invocation.requested") {
    invocations.set(requestId, {
      requestId,
      source: entry.source,
      payload: entry.payload,
      traceId: entry.traceId,
      requestedAt: entry.at,
      stage: { name: "travelling", since: entry.at, until: entry.arrivesAt },
      returning: null,
      returned: false,
    });
    agenda.add(entry.arrivesAt, entry.seq, { kind: "invocation", requestId });
    return;
  }
  const invocation = invocations.get(requestId);
  if (!invocation) return;
  const change = (changes: Partial<Invocation>): void => {
    const changed = { ...invocation, ...changes };
    if (changed.returned && changed.stage.name === "over") invocations.delete(requestId);
    else invocations.set(requestId, changed);
  };
  switch (entry.type) {
    case "invocation.placed": {
      const { environmentId } = entry;
      world.concurrency++;
      world.totals = { ...world.totals, invocations: world.totals.invocations + 1 };
      change({ stage: { name: "placed", environmentId } });
      changeEnvironment(world, environmentId, (environment) => ({ ...environment, requestId }));
      return;
    }
    case "invocation.throttled":
      world.totals = { ...world.totals, throttles: world.totals.throttles + 1 };
      change({
        stage: { name: "over", outcome: "throttle" },
        returning: { result: entry.reason, since: entry.at, until: entry.returnsAt },
      });
      agenda.add(entry.returnsAt, entry.seq, { kind: "invocation", requestId });
      return;
    case "invocation.started": {
      const { environmentId, deadline, at } = entry;
      change({ stage: { name: "running", environmentId, startedAt: at, responded: null } });
      changeEnvironment(world, environmentId, (environment) => ({
        ...environment,
        phase: { name: "invoking", since: at, deadline, initSince: null },
      }));
      agenda.add(deadline, entry.seq, { kind: "environment", environmentId });
      return;
    }
    case "invocation.responded": {
      if (entry.result.kind === "error") countError(world);
      const { stage } = invocation;
      change({
        ...(stage.name === "running" ? { stage: { ...stage, responded: entry.result.kind } } : {}),
        returning: { result: entry.result, since: entry.at, until: entry.returnsAt },
      });
      agenda.add(entry.returnsAt, entry.seq, { kind: "invocation", requestId });
      return;
    }
    case "invocation.ended": {
      const { result, returnsAt, billedMs, at } = entry;
      const answer = result && returnsAt !== null ? { result, since: at, until: returnsAt } : null;
      if (answer) {
        countError(world);
        agenda.add(answer.until, entry.seq, { kind: "invocation", requestId });
      }
      change({ stage: { name: "over", outcome: entry.outcome }, ...(answer ? { returning: answer } : {}) });
      world.concurrency--;
      world.totals = { ...world.totals, billedMs: world.totals.billedMs + billedMs };
      changeEnvironment(world, entry.environmentId, (environment) => ({
        ...environment,
        requestId: null,
        phase: { name: "ready", since: at },
        served: environment.served + 1,
        billedMs: environment.billedMs + billedMs,
        initMs: null,
        unbilledInitMs: 0,
      }));
      return;
    }
    case "invocation.returned":
      change({ returning: null, returned: true });
      return;
  }
}

function countError(world: World): void {
  world.totals = { ...world.totals, errors: world.totals.errors + 1 };
}
