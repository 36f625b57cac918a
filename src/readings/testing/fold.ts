// For tests: drafts of entries, stamped and folded as a session does it.

import type { Entry, EntryDraft } from "../../model/entry.ts";
import { type HttpRequest, type HttpResponse, emptyBody, textBody } from "../../model/http.ts";
import { runtimeApiAddress } from "../../model/address.ts";
import { virtualTime } from "../../model/time.ts";
import { evolve } from "../../world/evolve.ts";
import { newWorld } from "../../world/newWorld.ts";
import type { World } from "../../world/world.ts";
import { newReadings, read, type Readings } from "../readings.ts";

/** Entries at a moment, in ms. */
export type Moment = readonly [atMs: number, ...drafts: readonly EntryDraft[]];

export function entriesOf(moments: readonly Moment[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [atMs, ...drafts] of moments) {
    for (const draft of drafts)
      entries.push({ ...draft, seq: entries.length, at: virtualTime(atMs), cause: null });
  }
  return entries;
}

export function fold(moments: readonly Moment[]): { readonly world: World; readonly readings: Readings } {
  const world = newWorld(1);
  const readings = newReadings();
  for (const entry of entriesOf(moments)) {
    evolve(world, entry);
    read(readings, entry, world);
  }
  return { world, readings };
}

const runtimeApiUrl = `http://${runtimeApiAddress}/2018-06-01/runtime`;

export const next: HttpRequest = {
  method: "GET",
  url: `${runtimeApiUrl}/invocation/next`,
  headers: [],
  body: emptyBody,
};

export function post(requestId: string, body = '{"statusCode":200}', path = "response"): HttpRequest {
  return {
    method: "POST",
    url: `${runtimeApiUrl}/invocation/${requestId}/${path}`,
    headers: [["Content-Type", "application/json"]],
    body: textBody(body),
  };
}

export function event(requestId: string): HttpResponse {
  return { status: 200, headers: [["Lambda-Runtime-Aws-Request-Id", requestId]], body: textBody("{}") };
}

export function answer(status: number, body = '{"status":"OK"}'): HttpResponse {
  return { status, headers: [], body: textBody(body) };
}
