// S3 (REST API 2006-03-01), as far as `aws s3` goes: buckets, objects, ListObjectsV2. Who signs a request may do all;
// who does not may read objects, as the seed's stack makes its bucket public.

import { type HttpRequest, type HttpResponse, headerValue, emptyBody } from "../../model/http.ts";
import {
  bucketLimit,
  objectLimitBytes,
  type ObjectStorage,
  objectsPerBucketLimit,
  type StorageChange,
  type StoredObject,
} from "../../model/objectStorage.ts";
import { etagOf } from "./bodyBytes.ts";
import type { OutsideAnswer, OutsideHost } from "./outsideHost.ts";
import { isBucketName, isS3Host, type S3Address, s3Address } from "./s3Address.ts";
import { bucketsXml, httpTime, listingXml, s3Error, xmlResponse } from "./s3Xml.ts";

/** First bytes within 100 to 200 ms (https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html)
 *  is S3's own upper end; chosen: what small objects take within a region. */
const takesMs = 25;

type Outcome = readonly [HttpResponse, ...StorageChange[]];

export const objectStore: OutsideHost = {
  names: isS3Host,
  title: "S3",
  answer(request, storage): OutsideAnswer {
    const [response, ...changes] = serve(request, s3Address(request.url), storage);
    const shown = request.method === "HEAD" ? { ...response, body: emptyBody } : response;
    return { response: shown, changes, takesMs };
  },
};

function serve(request: HttpRequest, address: S3Address, storage: ObjectStorage): Outcome {
  const { bucket, key } = address;
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isSigned = headerValue(request.headers, "authorization") !== undefined;
  if (!isSigned && !(isRead && key !== "")) return [s3Error(403, "AccessDenied", "Access Denied")];
  if (bucket === "") {
    return isRead ? [xmlResponse(200, bucketsXml([...storage.buckets.keys()].toSorted()))] : [notAllowed];
  }
  if (key === "" && request.method === "PUT") return createBucket(bucket, storage);
  const objects = storage.buckets.get(bucket);
  if (!objects) {
    return [s3Error(404, "NoSuchBucket", "The specified bucket does not exist", { BucketName: bucket })];
  }
  if (key === "") return isRead ? [list(address, objects)] : [notAllowed];
  switch (request.method) {
    case "GET":
    case "HEAD":
      return [getObject(key, objects)];
    case "PUT":
      return putObject(request, address, objects);
    case "DELETE": {
      const response: HttpResponse = { status: 204, headers: [], body: emptyBody };
      return objects.has(key) ? [response, { type: "objectDeleted", bucket, key }] : [response];
    }
    default:
      return [notAllowed];
  }
}

const notAllowed = s3Error(
  405,
  "MethodNotAllowed",
  "The specified method is not allowed against this resource.",
);

type Objects = ReadonlyMap<string, StoredObject>;

function createBucket(bucket: string, { buckets }: ObjectStorage): Outcome {
  if (!isBucketName(bucket)) {
    return [s3Error(400, "InvalidBucketName", "The specified bucket is not valid.", { BucketName: bucket })];
  }
  const made: HttpResponse = { status: 200, headers: [["Location", `/${bucket}`]], body: emptyBody };
  // In us-east-1 a bucket that one has already is made again without complaint
  // (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html, BucketAlreadyOwnedByYou).
  if (buckets.has(bucket)) return [made];
  if (buckets.size >= bucketLimit) {
    return [s3Error(400, "TooManyBuckets", "You have attempted to create more buckets than allowed")];
  }
  return [made, { type: "bucketCreated", bucket }];
}

function putObject({ headers, body }: HttpRequest, { bucket, key }: S3Address, objects: Objects): Outcome {
  if (body.sizeBytes > objectLimitBytes) {
    return [
      s3Error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", {
        MaxSizeAllowed: String(objectLimitBytes),
      }),
    ];
  }
  if (!objects.has(key) && objects.size >= objectsPerBucketLimit) {
    return [s3Error(503, "SlowDown", "Please reduce your request rate.")];
  }
  const contentType = headerValue(headers, "content-type") ?? "binary/octet-stream";
  const etag = etagOf(body);
  return [
    { status: 200, headers: [["ETag", `"${etag}"`]], body: emptyBody },
    { type: "objectStored", bucket, key, body, contentType, etag },
  ];
}

function getObject(key: string, objects: Objects): HttpResponse {
  const object = objects.get(key);
  if (!object) return s3Error(404, "NoSuchKey", "The specified key does not exist.", { Key: key });
  return {
    status: 200,
    headers: [
      ["Last-Modified", httpTime(object.storedAt)],
      ["ETag", `"${object.etag}"`],
      ["Content-Type", object.contentType],
      ["Content-Length", String(object.body.sizeBytes)],
      ["Server", "AmazonS3"],
    ],
    body: object.body,
  };
}

function list({ bucket, query }: S3Address, objects: Objects): HttpResponse {
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const folderOf = (key: string) => {
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    return end < 0 ? null : key.slice(0, end + delimiter.length);
  };
  const found = [...objects]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return xmlResponse(
    200,
    listingXml({
      bucket,
      prefix,
      delimiter,
      objects: found.filter(([key]) => folderOf(key) === null),
      commonPrefixes: [...new Set(found.flatMap(([key]) => folderOf(key) ?? []))],
    }),
  );
}
