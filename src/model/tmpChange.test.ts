import { expect, test } from "vitest";
import { fileAfter } from "./tmpChange.ts";

test.each([
  ["", 0, "aGk=", "aGk="],
  ["aGVsbG8=", 3, "cA==", "aGVscA=="],
  ["aGVsbG8=", 0, "", ""],
  ["aGVsbG8=", 3, null, null],
])("%j, of which %i bytes stay before %j, becomes %j", (before, keepsBytes, base64, after) => {
  expect(fileAfter(before, { keepsBytes, base64 })).toBe(after);
});

test("a change that keeps more than there was is a forgery: the file is gone", () => {
  expect(fileAfter("aGVsbG8=", { keepsBytes: 6, base64: "aGk=" })).toBe(null);
  expect(fileAfter("aGVsbG8=", { keepsBytes: 9, base64: "aGk=" })).toBe(null);
});
