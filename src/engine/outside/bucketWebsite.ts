// The website of a bucket: `http://bucket.s3-website-us-east-1.amazonaws.com/`. The seed's stack switches it on for its
// bucket; here every bucket has one (https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html).

import { region } from "../../model/address.ts";
import type { StoredObject } from "../../model/objectStorage.ts";
import { hostOf, pathOf } from "../../model/runtimeApiRoute.ts";
import { answer, type OutsideHost, redirect, textResponse } from "./outsideHost.ts";

const suffix = `.s3-website-${region}.amazonaws.com`;
/** Chosen: as the object store. */
const takesMs = 25;

export const bucketWebsite: OutsideHost = {
  names: (hostname) => hostname.endsWith(suffix),
  title: "S3 website",
  answer({ url }, storage) {
    const bucket = hostOf(url).replace(/:\d+$/, "").slice(0, -suffix.length);
    const objects = storage.buckets.get(bucket);
    if (!objects) return answer(errorPage("NoSuchBucket", "The specified bucket does not exist"), takesMs);
    const path = pathOf(url).replace(/[?#].*$/, "");
    const page = pageAt(objects, path.slice(1));
    if (page) {
      const headers = [
        ["Content-Type", page.contentType],
        ["ETag", `"${page.etag}"`],
      ] as const;
      return answer({ status: 200, headers, body: page.body }, takesMs);
    }
    // A folder without its slash is sent to the one with it, if there is a page.
    if (objects.has(`${path.slice(1)}/index.html`)) return answer(redirect(302, `${path}/`), takesMs);
    return answer(errorPage("NoSuchKey", "The specified key does not exist."), takesMs);
  },
};

function pageAt(objects: ReadonlyMap<string, StoredObject>, key: string): StoredObject | undefined {
  return objects.get(key === "" || key.endsWith("/") ? `${key}index.html` : key);
}

function errorPage(code: string, message: string) {
  return textResponse(
    404,
    "text/html; charset=utf-8",
    `<html>\n<head><title>404 Not Found</title></head>\n<body>\n<h1>404 Not Found</h1>\n<ul>\n<li>Code: ${code}</li>\n<li>Message: ${message}</li>\n</ul>\n</body>\n</html>\n`,
  );
}
