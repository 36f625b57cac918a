// How long things take that the model adds. Each has a source, or says that it was chosen.

import type { Guest } from "../../model/functionConfiguration.ts";

/** Client to front door and back, one way, ms. Chosen: a client in the same country. */
export const clientHopMs = { low: 12, high: 24 } as const;

/** Front door to the Lambda service and back, one way, ms. Chosen: within a region. */
export const serviceHopMs = { low: 1, high: 3 } as const;

/** Container to its Runtime API and back, one way, ms. Chosen: a local socket, slow enough to be seen. */
export const runtimeApiHopMs = 0.1;

/** Fetching code or image before INIT_START, ms. Chosen within what is published: cold starts take from under
 *  100 ms to over 1 s in all (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html). */
export const downloadMs: Readonly<Record<Guest, { readonly low: number; readonly high: number }>> = {
  // An image is fetched in blocks, as they are read: https://www.usenix.org/conference/atc23/presentation/brooker
  container: { low: 260, high: 420 },
  jsLoop: { low: 180, high: 260 },
  handler: { low: 90, high: 140 },
  person: { low: 180, high: 260 },
};

/** Firecracker starts guest user space within 125 ms (firecracker-microvm/firecracker SPECIFICATION.md). */
export const bootMs = { low: 100, high: 125 } as const;

/** From the start of the process to the first line of the person's code, ms. `handler`: AWS's recording of a Node 22
 *  function has 110 ms Init Duration (LocalStack test_invocation_with_logs, 2025-11-24); the others:
 *  chosen, no RIC to load; a shell starts fast. */
export const runtimeStartMs: Readonly<Record<Guest, number>> = {
  container: 8,
  jsLoop: 45,
  handler: 100,
  person: 8,
};

/** Waking a frozen environment, ms. Chosen: not documented. */
export const thawMs = 1;

/** Taking an environment down, ms. Chosen; nothing in it runs any more (no extension is registered: SIGKILL at once). */
export const teardownMs = 40;

/** How long a runtime that posted init/error may take to exit by itself, ms. Chosen. */
export const initErrorGraceMs = 500;

/** A waiting long poll answers, ms. Chosen. */
export const longPollMs = { low: 4, high: 12 } as const;

/** How long a name lookup takes that finds nothing, ms. Chosen. */
export const failedLookupMs = 4;

/** A throttled batch is tried again after 1 s, then twice as long each time, up to 60 s. Chosen: AWS does not document
 *  the poller's backoff. */
export const backoffMs = { first: 1000, longest: 60_000 } as const;

/** Modelled CPU time of a turn where the measured one means nothing, because more computed at once than there are cores. */
export const crowdedTurnMs = 1;

/** What a line of a script costs at least, where the clock is too coarse to see that it cost anything. Chosen: more than
 *  the µs for which it parks, so that each line has one moment to be looked at. */
export const leastLineMs = 0.002;

/** Max Memory Used, MB. Modelled: browsers do not tell a worker's memory. */
export const memoryUsedMb: Readonly<Record<Guest, number>> = {
  container: 38,
  jsLoop: 42,
  handler: 70,
  person: 20,
};
