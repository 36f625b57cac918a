import { expect, test } from "vitest";
import { bodyText, emptyBody, headerValue } from "../../model/http.ts";
import { outsideWorld, type OutsideOutcome } from "./outsideWorld.ts";

function ask(url: string, method = "GET"): OutsideOutcome {
  return outsideWorld({ method, url, headers: [], body: emptyBody }, { buckets: new Map() });
}

function responseTo(url: string, method = "GET") {
  const outcome = ask(url, method);
  if (!("response" in outcome)) throw new Error(outcome.message);
  return outcome.response;
}

test("an unknown name does not resolve", () => {
  expect(ask("https://lambda.example.org/x")).toEqual({
    code: "ENOTFOUND",
    message: "getaddrinfo ENOTFOUND lambda.example.org",
  });
});

test("an address without a server refuses, and so does another port of a known host", () => {
  expect(ask("http://127.0.0.1:8080/")).toMatchObject({ code: "ECONNREFUSED" });
  expect(ask("http://localhost/")).toMatchObject({ code: "ECONNREFUSED" });
  expect(ask("https://github.com:8443/")).toEqual({
    code: "ECONNREFUSED",
    message: "connect ECONNREFUSED github.com:8443",
  });
});

test("host names have no case, and the usual ports need no mention", () => {
  expect(ask("http://EXAMPLE.com:80/")).toMatchObject({ title: "example.com", response: { status: 200 } });
});

test("the latest release of hugo has one asset that the seed's greps find", () => {
  const { status, body } = responseTo("https://api.github.com/repos/gohugoio/hugo/releases/latest");
  expect(status).toBe(200);
  const urls = [...bodyText(body).matchAll(/"browser_download_url": "([^"]+)"/g)].map(([, url]) => url);
  expect(urls.filter((url) => url?.includes("Linux-64bit.tar.gz") && url.includes("extended"))).toEqual([
    "https://github.com/gohugoio/hugo/releases/download/v0.111.3/hugo_extended_0.111.3_Linux-64bit.tar.gz",
  ]);
});

test("a download is redirected to another host, which serves the archive", () => {
  const { status, headers } = responseTo(
    "https://github.com/gohugoio/hugo/releases/download/v0.111.3/hugo_extended_0.111.3_Linux-64bit.tar.gz",
  );
  expect(status).toBe(302);
  const archive = responseTo(headerValue(headers, "location") ?? "");
  expect(archive).toMatchObject({ status: 200, body: { sizeBytes: 340 } });
  expect(headerValue(archive.headers, "content-length")).toBe("340");
});

test("every user of the git host has the sample repository, and no other", () => {
  const refs = "info/refs?service=git-upload-pack";
  const name = "aws-lambda-for-the-containers-developer-blog";
  expect(bodyText(responseTo(`https://github.com/ada/${name}/${refs}`).body)).toMatch(
    /^001e# service=git-upload-pack\n0000[0-9a-f]{4}[0-9a-f]{40} HEAD\0/,
  );
  expect(responseTo(`https://github.com/grace/${name}.git/${refs}`).status).toBe(200);
  expect(responseTo(`https://github.com/ada/another/${refs}`).status).toBe(404);
});

test("the pack carries the site's files", () => {
  const url = "https://github.com/ada/aws-lambda-for-the-containers-developer-blog/git-upload-pack";
  const [head, json = ""] = bodyText(responseTo(url, "POST").body).split(/(?<=PACK two-curls 1\n)/);
  expect(head).toBe("0008NAK\nPACK two-curls 1\n");
  expect(JSON.parse(json).files.map((file: { path: string }) => file.path)).toContain(
    "src/hugo_web_site/config.toml",
  );
});
