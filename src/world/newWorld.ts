import { scalingRate } from "../model/limit.ts";
import { defaultSettings } from "../model/serviceSettings.ts";
import { theBeginning } from "../model/time.ts";
import { Agenda } from "./agenda.ts";
import type { World } from "./world.ts";

/** The world before the first entry. */
export function newWorld(seed: number): World {
  return {
    seed,
    now: theBeginning,
    nextSeq: 0,
    settings: defaultSettings,
    deployments: [],
    environments: new Map(),
    invocations: new Map(),
    calls: new Map(),
    queue: { messages: new Map(), batches: new Map(), deadLetters: [], deleted: 0, arrived: 0, pollAt: null },
    buckets: new Map(),
    agenda: new Agenda(),
    launches: { left: scalingRate.environments, at: theBeginning },
    concurrency: 0,
    repeats: 0,
    totals: {
      environments: 0,
      invocations: 0,
      coldStarts: 0,
      throttles: 0,
      errors: 0,
      batches: 0,
      billedMs: 0,
      lines: 0,
      outside: 0,
      served: { apiGateway: 0, queue: 0, invoke: 0, outside: 0 },
    },
  };
}
