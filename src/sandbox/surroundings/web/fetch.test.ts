import { expect, test } from "vitest";
import { textBody } from "../../../model/http.ts";
import { DrivenProcess } from "../../testing/drivenProcess.ts";

test("a request keeps its header names and tells its size; a response reads as fetch's", async () => {
  const driven = await DrivenProcess.loop(
    "const r = await fetch('http://host/a?b=1#c', { method: 'post', headers: { 'X-Mine': '1' }, body: JSON.stringify({ ä: 1 }) });" +
      "console.log(r.status, r.statusText, r.ok, r.url, r.headers.get('X-A'), await r.clone().json(), r.bodyUsed, await r.text())",
  );
  expect(driven.open.get(1)).toEqual({
    method: "POST",
    url: "http://host/a?b=1",
    headers: [
      ["X-Mine", "1"],
      ["content-type", "text/plain;charset=UTF-8"],
      ["accept", "*/*"],
      ["user-agent", "node"],
      ["content-length", "8"],
    ],
    body: { text: '{"ä":1}', sizeBytes: 8 },
  });
  await driven.answer(1, { status: 202, headers: [["x-a", "v"]], body: textBody('{"k":2}') });
  expect(driven.stdout).toBe('202 Accepted true http://host/a?b=1 v { k: 2 } false {"k":2}\n');
});

test.each([
  [
    { code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND nope.invalid" } as const,
    "ENOTFOUND getaddrinfo nope.invalid -3008",
  ],
  [
    { code: "ECONNREFUSED", message: "connect ECONNREFUSED 10.0.0.1:80" } as const,
    "ECONNREFUSED connect undefined -111",
  ],
])("a connection that fails (%s) rejects like undici", async (failure, shown) => {
  const driven = await DrivenProcess.loop(
    "try { await fetch('http://nope.invalid/') } catch (e) { const c = e.cause; console.log(e instanceof TypeError, e.message, c.message); console.log(c.code, c.syscall, c.hostname, c.errno) }",
  );
  await driven.answer(1, failure);
  expect(driven.stdout).toBe(`true fetch failed ${failure.message}\n${shown}\n`);
});

test.each([
  ["'nope'", "Failed to parse URL from nope"],
  ["'ftp://x/'", "fetch failed"],
  ["'http://u:p@x/'", "Request cannot be constructed from a URL that includes credentials: http://u:p@x/"],
  ["'http://x/', { body: 'b' }", "Request with GET/HEAD method cannot have body."],
  ["'http://x/', { method: 'a b' }", "'a b' is not a valid HTTP method."],
  ["'http://x/', { headers: { a: 'b\\nc' } }", "Headers.append: b\nc is an invalid header value."],
])("fetch(%s) is a TypeError", async (call, message) => {
  const driven = await DrivenProcess.loop(
    `try { await fetch(${call}) } catch (e) { console.log(e.name + '|' + e.message) }`,
  );
  expect(driven.stdout).toBe(`TypeError|${message}\n`);
});

test("an abort abandons the exchange; AbortSignal.timeout runs in virtual time", async () => {
  const driven = await DrivenProcess.loop(
    "const c = new AbortController(); setTimeout(() => c.abort(), 10);" +
      "for (const signal of [c.signal, AbortSignal.timeout(50)]) await fetch('http://x/', { signal }).catch((e) => console.log(e.name, Date.now() % 1000))",
  );
  await driven.runTimers();
  expect(driven.stdout).toBe("AbortError 10\nTimeoutError 50\n");
  expect(driven.abandoned).toEqual([1, 2]);
});

test("redirects are followed, a POST becomes a GET on 302", async () => {
  const driven = await DrivenProcess.loop(
    "const r = await fetch('http://x/a', { method: 'POST', body: 'b' }); console.log(r.url, r.redirected, await r.text())",
  );
  await driven.answer(1, { status: 302, headers: [["Location", "/b"]], body: textBody("") });
  expect(driven.open.get(2)).toMatchObject({ method: "GET", url: "http://x/b" });
  await driven.answer(2, { status: 200, headers: [], body: textBody("end") });
  expect(driven.stdout).toBe("http://x/b true end\n");
});

test("bytes that are no text cross as base64 and come back", async () => {
  const driven = await DrivenProcess.loop(
    "const r = await fetch('http://x/', { method: 'PUT', body: new Uint8Array([255, 0, 1]) }); console.log(await r.bytes())",
  );
  expect(driven.open.get(1)?.body).toEqual({ base64: "/wAB", sizeBytes: 3 });
  await driven.answer(1, { status: 200, headers: [], body: { base64: "/wAB", sizeBytes: 3 } });
  expect(driven.stdout).toBe("Uint8Array(3) [ 255, 0, 1 ]\n");
});

test("a body streams, and is read once", async () => {
  const driven = await DrivenProcess.loop(
    "const r = await fetch('http://x/'); let s = ''; for await (const c of r.body) s += Buffer.from(c); console.log(s, r.bodyUsed); await r.text().catch((e) => console.log(e.message))",
  );
  await driven.answer(1, { status: 200, headers: [], body: textBody("chunk") });
  expect(driven.stdout).toBe("chunk true\nBody is unusable: Body has already been read\n");
});

test("node:http asks over the same exchanges", async () => {
  const driven = await DrivenProcess.loop(
    "import http from 'node:http'; http.get('http://x/p', (r) => { let s = ''; r.on('data', (c) => s += c); r.on('end', () => console.log(r.statusCode, r.headers['x-a'], s)) })",
  );
  expect(driven.open.get(1)).toMatchObject({ method: "GET", url: "http://x/p" });
  await driven.answer(1, { status: 200, headers: [["X-A", "1"]], body: textBody("body") });
  expect(driven.stdout).toBe("200 1 body\n");
});
