// What a URL of S3 names: path style `s3.us-east-1.amazonaws.com/bucket/key`, or the bucket as part of the host name
// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html).

import { region } from "../../model/address.ts";
import { hostOf, pathOf } from "../../model/runtimeApiRoute.ts";

export interface S3Address {
  /** Empty: the service itself. */
  readonly bucket: string;
  /** Empty: the bucket itself. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
}

const service = new RegExp(`^(?:(.+)\\.)?s3(?:\\.${region})?\\.amazonaws\\.com$`);

export function isS3Host(hostname: string): boolean {
  return service.test(hostname);
}

export function s3Address(url: string): S3Address {
  const [path = "", query = ""] = pathOf(url).split(/\?(.*)/s);
  const ownBucket = service.exec(hostOf(url).replace(/:\d+$/, ""))?.[1];
  const [, first = "", rest = ""] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  return {
    bucket: ownBucket ?? decoded(first),
    key: decoded(ownBucket === undefined ? rest : path.slice(1)),
    query: new Map(
      query
        .split("&")
        .filter((pair) => pair !== "")
        .map((pair) => {
          const [name = "", value = ""] = pair.split(/=(.*)/s);
          return [decoded(name), decoded(value.replaceAll("+", " "))];
        }),
    ),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The rules that a name can break by a slip (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html). */
export function isBucketName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes("..") && !/^[\d.]+$/.test(name);
}
