import { expect, test } from "vitest";
import { textBody } from "../model/http.ts";
import { answerText, prettyJson, requestLabel, requestText, saidPath } from "./httpText.ts";
import { answer, next, post } from "./testing/fold.ts";

test("a request reads as it goes over the wire, its JSON indented", () => {
  expect(requestText(post("3f2a-0-0-0-0", '{"statusCode":200}'))).toBe(
    [
      "POST /2018-06-01/runtime/invocation/3f2a-0-0-0-0/response HTTP/1.1",
      "Host: 169.254.100.1:9001",
      "Content-Type: application/json",
      "",
      '{\n  "statusCode": 200\n}',
    ].join("\n"),
  );
});

test("an answer reads with its status, a failure with its message", () => {
  expect(answerText(answer(202))).toBe('HTTP/1.1 202 Accepted\n\n{\n  "status": "OK"\n}');
  expect(answerText({ code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND example.invalid" })).toContain(
    "getaddrinfo",
  );
});

test("text that is not JSON stays as it is", () => {
  expect(["hello", "{broken", "12"].map(prettyJson)).toEqual(["hello", "{broken", "12"]);
});

test("the calls of the Runtime API have short names, others say where they go", () => {
  expect(requestLabel(next)).toBe("GET …/next");
  expect(requestLabel({ method: "get", url: "https://api.example.com/a/b?c=d" })).toBe(
    "GET api.example.com/a/b",
  );
  expect(requestLabel({ method: "GET", url: "http://169.254.100.1:9001/nope" })).toBe("GET /nope");
});

test("a long body is shown in part and says how long it is", () => {
  const long = answerText({ status: 200, headers: [], body: textBody("x".repeat(200_000)) });
  expect(long.length).toBeLessThan(70_000);
  expect(long).toContain("200000 bytes in all");
});

test("a sentence says a long path by its end, and cuts one that has none", () => {
  expect(saidPath("https://example.com/orders?page=2")).toBe("/orders?page=2");
  expect(
    saidPath("https://github.com/gohugoio/hugo/releases/download/v0.111.3/hugo_extended.tar.gz?x=1"),
  ).toBe("/…/hugo_extended.tar.gz");
  expect(saidPath(`https://example.com/${"a".repeat(80)}`)).toBe(`/${"a".repeat(43)}…`);
});
