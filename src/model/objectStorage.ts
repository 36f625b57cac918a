// The account's object storage: buckets, and the objects in them under their keys.

import type { HttpBody } from "./http.ts";
import type { VirtualTime } from "./time.ts";

export interface StoredObject {
  readonly body: HttpBody;
  readonly contentType: string;
  /** Hex MD5 of the body, without the quotes that HTTP puts around it. */
  readonly etag: string;
  readonly storedAt: VirtualTime;
}

export interface ObjectStorage {
  /** By bucket name, then by key. */
  readonly buckets: ReadonlyMap<string, ReadonlyMap<string, StoredObject>>;
}

/** What a request did to the storage; when it did, its entry says. */
export type StorageChange =
  | { readonly type: "bucketCreated"; readonly bucket: string }
  | ({ readonly type: "objectStored"; readonly bucket: string; readonly key: string } & Omit<
      StoredObject,
      "storedAt"
    >)
  | { readonly type: "objectDeleted"; readonly bucket: string; readonly key: string };

/** AWS takes 5 GB in one PUT. Chosen lower: the trace keeps every body that was ever stored. */
export const objectLimitBytes = 1024 * 1024;

/** S3's quota was 100 for years, and is 10,000 since November 2024. Chosen: what the stage can still show. */
export const bucketLimit = 100;

/** S3 has no such limit. Chosen: one page of ListObjectsV2 (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html). */
export const objectsPerBucketLimit = 1000;
