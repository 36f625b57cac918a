import type { EntryOf } from "../model/entry.ts";
import type { World } from "./world.ts";

type StorageEntry = EntryOf<"bucket.created" | "object.stored" | "object.deleted">;

export function evolveStorage({ buckets }: World, entry: StorageEntry): void {
  const objects = new Map(buckets.get(entry.bucket));
  if (entry.type === "object.stored") {
    const { key, body, contentType, etag, at } = entry;
    objects.set(key, { body, contentType, etag, storedAt: at });
  }
  if (entry.type === "object.deleted") objects.delete(entry.key);
  buckets.set(entry.bucket, objects);
}
