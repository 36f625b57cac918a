// The virtual outside world with an account whose storage keeps what its answers change, for tests of those who ask it.

import type { HttpFailure, HttpRequest, HttpResponse } from "../../model/http.ts";
import type { ObjectStorage, StoredObject } from "../../model/objectStorage.ts";
import { theBeginning, type VirtualTime } from "../../model/time.ts";
import { outsideWorld } from "../outside/outsideWorld.ts";

export interface OutsideAccount {
  readonly storage: ObjectStorage;
  ask(request: HttpRequest): HttpResponse | HttpFailure;
}

/** `now` is when objects are stored. */
export function outsideAccount(now: () => VirtualTime = () => theBeginning): OutsideAccount {
  const buckets = new Map<string, Map<string, StoredObject>>();
  return {
    storage: { buckets },
    ask(request) {
      const outcome = outsideWorld(request, { buckets });
      if (!("response" in outcome)) return outcome;
      for (const change of outcome.changes) {
        if (change.type === "bucketCreated") buckets.set(change.bucket, new Map());
        else if (change.type === "objectDeleted") buckets.get(change.bucket)?.delete(change.key);
        else {
          const { body, contentType, etag } = change;
          buckets.get(change.bucket)?.set(change.key, { body, contentType, etag, storedAt: now() });
        }
      }
      return outcome.response;
    },
  };
}
