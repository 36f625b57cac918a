import fc from "fast-check";
import { expect, test } from "vitest";
import { readMessageJson, readRequestJson, writeMessageJson, writeRequestJson } from "./eventJson.ts";
import { readHeaderLines, writeHeaderLines } from "./headerLines.ts";

const name = fc.stringMatching(/^[A-Za-z][\w-]{0,8}$/);
const headers = fc.array(fc.tuple(name, fc.stringMatching(/^[!-~]{0,12}$/)), { maxLength: 4 });

test("a request survives its way through JSON, and its headers through lines", () => {
  fc.assert(
    fc.property(fc.constantFrom("GET", "POST"), headers, fc.string(), (method, list, body) => {
      const request = { method, target: "/orders/7?q=1", headers: list, body };
      expect(readRequestJson(writeRequestJson(request))).toEqual({ value: request });
      expect(readHeaderLines(writeHeaderLines(list))).toEqual({ headers: list });
    }),
  );
});

test("a message survives its way through JSON", () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(name, fc.string()), (body, attributes) => {
      expect(readMessageJson(writeMessageJson({ body, attributes }))).toEqual({
        value: { body, attributes: { ...attributes } },
      });
    }),
  );
});

test("broken JSON is told with its line, and a wrong field by its name", () => {
  expect(readRequestJson('{\n  "method": "GET"\n  "target": "/"\n}')).toHaveProperty(
    "problem",
    expect.stringContaining("Line 3, column 3"),
  );
  expect(readRequestJson('{"target": "orders"}')).toHaveProperty("problem", expect.stringContaining("slash"));
  expect(readRequestJson('{"target": "/", "body": {"a": 1}}')).toHaveProperty(
    "problem",
    expect.stringContaining('"body"'),
  );
  expect(readRequestJson('{"target": "/", "path": "/"}')).toHaveProperty(
    "problem",
    expect.stringContaining('"path"'),
  );
  expect(readMessageJson('{"body": "x", "attributes": {"n": 1}}')).toHaveProperty(
    "problem",
    expect.stringContaining('"n"'),
  );
  expect(readMessageJson("[]")).toHaveProperty("problem", expect.stringContaining("no object"));
});

test("a header line without a colon, or with an odd name, is told by its number", () => {
  expect(readHeaderLines("Accept: text/plain\nnonsense")).toHaveProperty(
    "problem",
    expect.stringContaining("Line 2"),
  );
  expect(readHeaderLines("a b: c")).toHaveProperty("problem", expect.stringContaining("a b"));
});
