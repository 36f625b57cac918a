import { expect, test } from "vitest";
import { charsIn } from "./handwriting.ts";

test("the characters of an entry are those of all its texts, however deep", () => {
  const request = { method: "POST", headers: [["Name", "value"]], body: { text: "hello", sizeBytes: 5 } };
  expect(
    charsIn({ seq: 1, cause: null, type: "x.y", turn: { outputs: [{ kind: "requested", request }] } }),
  ).toBe("x.y".length + "requested".length + "POST".length + "Name".length + "value".length + "hello".length);
});
