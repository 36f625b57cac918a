// Every HTTP exchange that a process had, as a network panel lists them.

import type { Entry, EntryOf, ExchangeTarget } from "../model/entry.ts";
import { headerValue, type HttpFailure, type HttpRequest, type HttpResponse } from "../model/http.ts";
import type { EnvironmentId, ExchangeRef } from "../model/id.ts";
import { runtimeApiRoute } from "../model/runtimeApiRoute.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";
import { listOf, pushLast } from "./keepLast.ts";

export interface ExchangeLog {
  /** By environment, oldest first; the lists grow in place, only the last `exchangeLimit` of each are kept.
   *  Records in them are replaced, never changed. */
  readonly byEnvironment: Map<EnvironmentId, ExchangeRecord[]>;
  /** Counts the changes: tells a view that there is something new. */
  revision: number;
}

export interface ExchangeRecord {
  readonly ref: ExchangeRef;
  readonly to: ExchangeTarget;
  /** The invocation it belongs to, where it belongs to one: as its path or its answer says, else the one under way.
   *  Text as the process wrote it: a wrong id is shown as it was sent. */
  readonly requestId: string | null;
  readonly request: HttpRequest;
  readonly sentAt: VirtualTime;
  readonly arrivedAt: VirtualTime | null;
  readonly answeredAt: VirtualTime | null;
  /** When the answer is at the environment; its process may be busy or frozen then. */
  readonly receivedAt: VirtualTime | null;
  readonly answer: HttpResponse | HttpFailure | null;
  /** Never to be read: the client gave up, or its process ended first. */
  readonly abandoned: boolean;
}

export const exchangeLimit = 200;

export function newExchangeLog(): ExchangeLog {
  return { byEnvironment: new Map(), revision: 0 };
}

export function readExchange(log: ExchangeLog, entry: Entry, world: World): void {
  switch (entry.type) {
    case "exchange.requested": {
      const records = listOf(log.byEnvironment, entry.environmentId, world);
      pushLast(records, newRecord(entry, world), exchangeLimit);
      log.revision++;
      return;
    }
    case "exchange.arrived":
      return change(log, entry, (record) => ({ ...record, arrivedAt: entry.at }));
    case "exchange.answered":
      return change(log, entry, (record) => ({
        ...record,
        answer: entry.answer,
        answeredAt: entry.at,
        receivedAt: entry.arrivesAt,
        requestId: deliveredId(entry.answer) ?? record.requestId,
      }));
    case "exchange.abandoned":
      return change(log, entry, (record) => ({ ...record, abandoned: true }));
    case "process.exited":
    case "process.killed":
    case "process.lost":
      return abandonAll(log, entry.environmentId, entry.process);
  }
}

function newRecord(entry: EntryOf<"exchange.requested">, world: World): ExchangeRecord {
  const { environmentId, process, exchange, to, request, at } = entry;
  const environment = world.environments.get(environmentId);
  const route = to === "runtimeApi" ? runtimeApiRoute(request) : null;
  const underWay =
    environment?.phase.name === "invoking" && route?.name !== "next" ? environment.requestId : null;
  return {
    ref: { environmentId, process, exchange },
    to,
    requestId: route && "requestId" in route ? route.requestId : underWay,
    request,
    sentAt: at,
    arrivedAt: null,
    answeredAt: null,
    receivedAt: null,
    answer: null,
    abandoned: false,
  };
}

function deliveredId(answer: HttpResponse | HttpFailure): string | null {
  return "headers" in answer ? (headerValue(answer.headers, "Lambda-Runtime-Aws-Request-Id") ?? null) : null;
}

function change(
  log: ExchangeLog,
  { environmentId, process, exchange }: ExchangeRef,
  changed: (record: ExchangeRecord) => ExchangeRecord,
): void {
  const records = log.byEnvironment.get(environmentId);
  if (!records) return;
  // It is among the last ones nearly always.
  for (let place = records.length - 1; place >= 0; place--) {
    const record = records[place];
    if (record?.ref.exchange !== exchange || record.ref.process !== process) continue;
    records[place] = changed(record);
    log.revision++;
    return;
  }
}

function abandonAll(log: ExchangeLog, id: EnvironmentId, process: number): void {
  const records = log.byEnvironment.get(id) ?? [];
  for (const [place, record] of records.entries()) {
    if (!isOpen(record, process)) continue;
    records[place] = { ...record, abandoned: true };
    log.revision++;
  }
}

function isOpen({ ref, answer, abandoned }: ExchangeRecord, process: number): boolean {
  return ref.process === process && answer === null && !abandoned;
}
