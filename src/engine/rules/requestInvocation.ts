import { chance, chanceUuid } from "../../model/chance.ts";
import type { InvocationSource } from "../../model/entry.ts";
import { toEpochMs } from "../../model/time.ts";
import type { Journal } from "../journal.ts";
import { serviceHopMs } from "./duration.ts";
import { arrival } from "./hop.ts";

/** Someone asks the Lambda service to run the function on an event. `key` of its ids is the trace id. */
export function requestInvocation(
  journal: Journal,
  source: InvocationSource,
  payload: string,
  traceId: string,
  cause: number,
): void {
  const requestId = chanceUuid(journal.world.seed, `request ${traceId}`);
  const arrivesAt = arrival(journal, serviceHopMs, `event ${requestId}`);
  journal.write({ type: "invocation.requested", requestId, source, payload, traceId, arrivesAt }, cause);
}

/** An X-Ray trace header: `Root=1-<epoch s in hex>-<24 hex>;Parent=<16 hex>;Sampled=0`. */
export function newTraceId({ world, now }: Journal, key: string): string {
  const hex = chanceUuid(world.seed, `trace ${key}`).replaceAll("-", "");
  const parent = Math.floor(chance(world.seed, `parent ${key}`) * 2 ** 48)
    .toString(16)
    .padStart(16, "0");
  const seconds = Math.floor(toEpochMs(now) / 1000).toString(16);
  return `Root=1-${seconds}-${hex.slice(0, 24)};Parent=${parent};Sampled=0`;
}
