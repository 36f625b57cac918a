// What falls due when: a binary heap ordered by time, then by order of entry. An item may have gone stale by the
// time it comes up; whoever takes it compares with the thing it names.

import type { Command } from "../model/command.ts";
import type { BatchId, CallId, EnvironmentId, MessageId, RequestId } from "../model/id.ts";
import type { VirtualTime } from "../model/time.ts";

export type Due =
  | { readonly kind: "repeat"; readonly cause: number; readonly n: number; readonly command: Command }
  | { readonly kind: "call"; readonly callId: CallId }
  | { readonly kind: "invocation"; readonly requestId: RequestId }
  | { readonly kind: "environment"; readonly environmentId: EnvironmentId }
  | { readonly kind: "process"; readonly environmentId: EnvironmentId; readonly process: number }
  | {
      readonly kind: "exchange";
      readonly environmentId: EnvironmentId;
      readonly process: number;
      readonly exchange: number;
    }
  | { readonly kind: "poll" }
  | { readonly kind: "batch"; readonly batchId: BatchId }
  | { readonly kind: "message"; readonly messageId: MessageId };

export interface AgendaItem {
  readonly at: VirtualTime;
  readonly order: number;
  /** The entry that put it here. */
  readonly cause: number;
  readonly due: Due;
}

export class Agenda {
  readonly #heap: AgendaItem[];
  #order: number;

  constructor(heap: AgendaItem[] = [], order = 0) {
    this.#heap = heap;
    this.#order = order;
  }

  copy(): Agenda {
    return new Agenda([...this.#heap], this.#order);
  }

  get first(): AgendaItem | undefined {
    return this.#heap[0];
  }

  add(at: VirtualTime, cause: number, due: Due): void {
    const heap = this.#heap;
    const item = { at, order: this.#order++, cause, due };
    let place = heap.length;
    heap.push(item);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || !comesBefore(item, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = item;
  }

  takeFirst(): AgendaItem | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last && first !== last) this.#sink(last);
    return first;
  }

  #sink(item: AgendaItem): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      const left = heap[below];
      const right = heap[below + 1];
      if (!left) break;
      let child = left;
      if (right && comesBefore(right, left)) {
        child = right;
        below++;
      }
      if (comesBefore(item, child)) break;
      heap[place] = child;
      place = below;
    }
    heap[place] = item;
  }
}

function comesBefore(a: AgendaItem, b: AgendaItem): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
