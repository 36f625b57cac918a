// The virtual outside world at work: what its hosts keep, and calls from the laptop.

import { siteBucket } from "../../model/address.ts";
import { type HttpRequest, textBody } from "../../model/http.ts";
import type { ObjectStorage, StorageChange, StoredObject } from "../../model/objectStorage.ts";
import type { Call, World } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { outsideWorld } from "../outside/outsideWorld.ts";
import { answerCall } from "./answerCall.ts";

/** What the object store has: the account's own bucket is there before anything is in it. */
export function storageOf({ buckets }: World): ObjectStorage {
  if (buckets.has(siteBucket)) return { buckets };
  const own: [string, ReadonlyMap<string, StoredObject>] = [siteBucket, new Map()];
  return { buckets: new Map([own, ...buckets]) };
}

/** What a request changed at its host takes effect. Returns the seq of the last change, or `cause`. */
export function keepChanges(journal: Journal, changes: readonly StorageChange[], cause: number): number {
  return changes.reduce((seq, change) => keep(journal, change, seq), cause);
}

/** A call from the laptop is at its host. A name that does not resolve is found out before it is called. */
export function askOutside(journal: Journal, call: Call, request: HttpRequest, cause: number): void {
  const outcome = outsideWorld(request, storageOf(journal.world));
  if ("code" in outcome) {
    const response = { status: 502, headers: [], body: textBody(`${outcome.message}\n`) };
    return answerCall(journal, call, response, cause);
  }
  const seq = keepChanges(journal, outcome.changes, cause);
  answerCall(journal, call, outcome.response, seq, outcome.takesMs);
}

function keep(journal: Journal, change: StorageChange, cause: number): number {
  switch (change.type) {
    case "bucketCreated":
      return journal.write({ type: "bucket.created", bucket: change.bucket }, cause);
    case "objectStored": {
      const { bucket, key, body, contentType, etag } = change;
      return journal.write({ type: "object.stored", bucket, key, body, contentType, etag }, cause);
    }
    case "objectDeleted":
      return journal.write({ type: "object.deleted", bucket: change.bucket, key: change.key }, cause);
  }
}
