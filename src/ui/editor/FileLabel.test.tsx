import { expect, test } from "vitest";
import { deployed } from "../../readings/testing/walk.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { FileLabel } from "./FileLabel.tsx";

test("a file that differs from what is deployed says so", () => {
  const before = [[0, { ...deployed(), files: { "bootstrap.mjs": "old" } }]] as const;
  expect(textOf(markupAfter(before, <FileLabel path="bootstrap.mjs" />))).toContain("not deployed yet");
});

test("a file that is deployed as it stands, or before any deployment, is just its name", () => {
  const same = [[0, { ...deployed(), files: { "bootstrap.mjs": "while (true) {}\n" } }]] as const;
  expect(textOf(markupAfter(same, <FileLabel path="bootstrap.mjs" />))).toBe("bootstrap.mjs");
  expect(textOf(markupAfter([], <FileLabel path="bootstrap.mjs" />))).toBe("bootstrap.mjs");
});
