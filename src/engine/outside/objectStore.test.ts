import { expect, test } from "vitest";
import { bodyText, headerValue, type HttpBody, emptyBody, textBody } from "../../model/http.ts";
import { virtualTime } from "../../model/time.ts";
import { outsideAccount } from "../testing/outsideAccount.ts";
import { outsideWorld, type OutsideOutcome } from "./outsideWorld.ts";

const service = "https://s3.us-east-1.amazonaws.com";

function account() {
  const { ask, storage } = outsideAccount(() => virtualTime(61_000));
  return (method: string, url: string, body: HttpBody = emptyBody, signed = true) => {
    const headers = [
      ["Content-Type", "text/html"],
      ...(signed ? [["Authorization", "AWS4-HMAC-SHA256 …"] as const] : []),
    ] as const;
    const { changes } = outcomeOf(outsideWorld({ method, url, headers, body }, storage));
    const response = ask({ method, url, headers, body });
    if (!("status" in response)) throw new Error(response.message);
    return { ...response, text: bodyText(response.body), changes };
  };
}

function outcomeOf(outcome: OutsideOutcome) {
  if (!("response" in outcome)) throw new Error(outcome.message);
  return outcome;
}

test("an object that was put can be got, by path or by the bucket's own host name", () => {
  const s3 = account();
  s3("PUT", `${service}/site`);
  const put = s3("PUT", `${service}/site/a%20b/index.html`, textBody("<p>hello"));
  expect(put.changes).toMatchObject([
    { type: "objectStored", bucket: "site", key: "a b/index.html", contentType: "text/html" },
  ]);
  const got = s3("GET", "https://site.s3.us-east-1.amazonaws.com/a%20b/index.html");
  expect(got).toMatchObject({ status: 200, text: "<p>hello", changes: [] });
  expect(headerValue(got.headers, "last-modified")).toBe("Mon, 23 Nov 2026 09:01:01 GMT");
});

test("an object's ETag is the MD5 of its bytes, however they are carried", () => {
  const s3 = account();
  s3("PUT", `${service}/site`);
  const etag = (body: HttpBody) => headerValue(s3("PUT", `${service}/site/x`, body).headers, "etag");
  expect(etag(textBody("hello"))).toBe('"5d41402abc4b2a76b9719d911017c592"');
  expect(etag({ base64: "aGVsbG8=", sizeBytes: 5 })).toBe('"5d41402abc4b2a76b9719d911017c592"');
});

test("nothing is stored in a bucket that is not there", () => {
  const s3 = account();
  const { status, text, changes } = s3("PUT", `${service}/nowhere/x`, textBody("x"));
  expect([status, changes]).toEqual([404, []]);
  expect(text).toContain("<Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message>");
});

test("a bucket is made once; a name with capitals is refused", () => {
  const s3 = account();
  expect(s3("PUT", `${service}/site`).changes).toEqual([{ type: "bucketCreated", bucket: "site" }]);
  expect(s3("PUT", `${service}/site`)).toMatchObject({ status: 200, changes: [] });
  expect(s3("PUT", `${service}/Site`)).toMatchObject({ status: 400, changes: [] });
});

test("ListObjectsV2 tells keys below a prefix, and folders where there is a delimiter", () => {
  const s3 = account();
  s3("PUT", `${service}/site`);
  for (const key of ["posts/b/index.html", "posts/index.html", "index.html", "a&b"]) {
    s3("PUT", `${service}/site/${encodeURIComponent(key)}`, textBody(key));
  }
  const keys = (text: string) => [...text.matchAll(/<(?:Key|Prefix)>([^<]+)</g)].map(([, key]) => key);
  expect(keys(s3("GET", `${service}/site?list-type=2`).text)).toEqual([
    "a&amp;b",
    "index.html",
    "posts/b/index.html",
    "posts/index.html",
  ]);
  expect(keys(s3("GET", `${service}/site?list-type=2&prefix=posts%2F&delimiter=%2F`).text)).toEqual([
    "posts/",
    "posts/index.html",
    "posts/b/",
  ]);
});

test("deleting what is not there succeeds and changes nothing", () => {
  const s3 = account();
  s3("PUT", `${service}/site`);
  expect(s3("DELETE", `${service}/site/x`)).toMatchObject({ status: 204, changes: [] });
});

test("who does not sign may read an object, and nothing else", () => {
  const s3 = account();
  s3("PUT", `${service}/site`);
  s3("PUT", `${service}/site/x`, textBody("x"));
  expect(s3("GET", `${service}/site/x`, emptyBody, false).status).toBe(200);
  expect(s3("PUT", `${service}/site/x`, textBody("y"), false)).toMatchObject({ status: 403, changes: [] });
  expect(s3("GET", `${service}/site`, emptyBody, false).status).toBe(403);
});

test("an object over the limit is refused, as is one too many", () => {
  const s3 = account();
  s3("PUT", `${service}/site`);
  expect(s3("PUT", `${service}/site/x`, { text: "cut", sizeBytes: 2_000_000 })).toMatchObject({
    status: 400,
    changes: [],
  });
  for (let i = 0; i < 1000; i++) s3("PUT", `${service}/site/${i}`, textBody(""));
  expect(s3("PUT", `${service}/site/more`, textBody("")).status).toBe(503);
});

test("a bucket's website shows the index of a folder", () => {
  const s3 = account();
  const site = "http://site.s3-website-us-east-1.amazonaws.com";
  expect(s3("GET", `${site}/`).text).toContain("NoSuchBucket");
  s3("PUT", `${service}/site`);
  s3("PUT", `${service}/site/about/index.html`, textBody("about"));
  expect(s3("GET", `${site}/about/`, emptyBody, false)).toMatchObject({ status: 200, text: "about" });
  expect(headerValue(s3("GET", `${site}/about`).headers, "location")).toBe("/about/");
  expect(s3("GET", `${site}/`)).toMatchObject({ status: 404 });
});
