// What S3 says, in its XML (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html).

import { accountId } from "../../model/address.ts";
import type { HttpResponse } from "../../model/http.ts";
import type { StoredObject } from "../../model/objectStorage.ts";
import { civilDate, theBeginning, toEpochMs, type VirtualTime } from "../../model/time.ts";
import { textResponse } from "./outsideHost.ts";

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

export function xmlResponse(status: number, xml: string): HttpResponse {
  return textResponse(status, "application/xml", `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
}

/** `details` are the elements that go with a code: `BucketName`, `Key`. */
export function s3Error(
  status: number,
  code: string,
  message: string,
  details: Readonly<Record<string, string>> = {},
): HttpResponse {
  const named = Object.entries(details).map(([name, value]) => element(name, value));
  return xmlResponse(
    status,
    `<Error>${element("Code", code)}${element("Message", message)}${named.join("")}</Error>`,
  );
}

export interface Listing {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly objects: readonly (readonly [key: string, object: StoredObject])[];
  readonly commonPrefixes: readonly string[];
}

export function listingXml({ bucket, prefix, delimiter, objects, commonPrefixes }: Listing): string {
  const contents = objects.map(
    ([key, { etag, body, storedAt }]) =>
      `<Contents>${element("Key", key)}${element("LastModified", isoTime(storedAt))}${element("ETag", `"${etag}"`)}${element("Size", String(body.sizeBytes))}${element("StorageClass", "STANDARD")}</Contents>`,
  );
  const prefixes = commonPrefixes.map(
    (each) => `<CommonPrefixes>${element("Prefix", each)}</CommonPrefixes>`,
  );
  const count = String(objects.length + commonPrefixes.length);
  const asked = `${element("Name", bucket)}${element("Prefix", prefix)}${delimiter === "" ? "" : element("Delimiter", delimiter)}`;
  return `<ListBucketResult ${namespace}>${asked}${element("KeyCount", count)}${element("MaxKeys", "1000")}${element("IsTruncated", "false")}${contents.join("")}${prefixes.join("")}</ListBucketResult>`;
}

/** When a bucket was made is not kept: all are as old as the scenario. */
export function bucketsXml(names: readonly string[]): string {
  const created = element("CreationDate", isoTime(theBeginning));
  const buckets = names.map((name) => `<Bucket>${element("Name", name)}${created}</Bucket>`);
  return `<ListAllMyBucketsResult ${namespace}><Owner>${element("ID", accountId)}</Owner><Buckets>${buckets.join("")}</Buckets></ListAllMyBucketsResult>`;
}

function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")}</${name}>`;
}

const two = (value: number) => String(value).padStart(2, "0");

function timeParts(time: VirtualTime) {
  const ms = toEpochMs(time);
  const seconds = Math.floor(ms / 1000) % 86_400;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return { ...civilDate(ms), clock, weekday: (Math.floor(ms / 86_400_000) + 4) % 7 };
}

function isoTime(time: VirtualTime): string {
  const { year, month, day, clock } = timeParts(time);
  return `${year}-${two(month)}-${two(day)}T${clock}.000Z`;
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Mon, 23 Nov 2026 09:00:00 GMT` */
export function httpTime(time: VirtualTime): string {
  const { year, month, day, clock, weekday } = timeParts(time);
  return `${weekdays[weekday] ?? ""}, ${two(day)} ${months[month - 1] ?? ""} ${year} ${clock} GMT`;
}
