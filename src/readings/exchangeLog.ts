// Every HTTP exchange that a process had, as a network panel lists them.

import type { Entry, ExchangeTarget } from "../model/entry.ts";
import type { HttpFailure, HttpRequest, HttpResponse } from "../model/http.ts";
import type { EnvironmentId, ExchangeRef, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";
import type { World } from "../world/world.ts";

export interface ExchangeLog {
  /** By environment, oldest first; only the last `exchangeLimit` of each are kept. */
  readonly byEnvironment: Map<EnvironmentId, readonly ExchangeRecord[]>;
}

export interface ExchangeRecord {
  readonly ref: ExchangeRef;
  readonly to: ExchangeTarget;
  /** The invocation it belongs to, where it belongs to one. */
  readonly requestId: RequestId | null;
  readonly request: HttpRequest;
  readonly sentAt: VirtualTime;
  readonly arrivedAt: VirtualTime | null;
  readonly answeredAt: VirtualTime | null;
  readonly answer: HttpResponse | HttpFailure | null;
  readonly abandoned: boolean;
}

export const exchangeLimit = 200;

export function newExchangeLog(): ExchangeLog {
  return { byEnvironment: new Map() };
}

export function readExchange(_log: ExchangeLog, _entry: Entry, _world: World): void {}
