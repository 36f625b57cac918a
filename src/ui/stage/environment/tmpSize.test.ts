import { expect, test } from "vitest";
import { base64Size, sizeText, tmpSizeBytes } from "./tmpSize.ts";

test("the size of base64 is the size of the bytes it stands for", () => {
  for (const text of ["", "a", "ab", "abc", "abcd", "Zürich"]) {
    const bytes = new TextEncoder().encode(text);
    expect(base64Size(Buffer.from(bytes).toString("base64"))).toBe(bytes.length);
  }
});

test("/tmp is as large as its files", () => {
  expect(
    tmpSizeBytes(
      new Map([
        ["/tmp/a", btoa("abc")],
        ["/tmp/b", btoa("d")],
      ]),
    ),
  ).toBe(4);
});

test("sizes are told in the unit that fits", () => {
  expect([0, 412, 62_464, 1_572_864, 64_000_000].map(sizeText)).toEqual([
    "0 B",
    "412 B",
    "61 KB",
    "1.5 MB",
    "61 MB",
  ]);
});
