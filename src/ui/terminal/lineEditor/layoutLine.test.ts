import { expect, test } from "vitest";
import { layoutLine } from "./layoutLine.ts";

test.each([
  ["", 0, { row: 0, column: 2 }, { row: 0, column: 2 }, false],
  ["abc", 1, { row: 0, column: 3 }, { row: 0, column: 5 }, false],
  ["12345678", 8, { row: 1, column: 0 }, { row: 1, column: 0 }, true],
  ["12345678", 3, { row: 0, column: 5 }, { row: 1, column: 0 }, true],
  ["123456789", 8, { row: 1, column: 0 }, { row: 1, column: 1 }, false],
  ["a\nb", 3, { row: 1, column: 3 }, { row: 1, column: 3 }, false],
  ["1234567日", 7, { row: 1, column: 0 }, { row: 1, column: 2 }, false],
])("%j with the cursor at %i, 10 columns wide", (text, at, cursor, end, full) => {
  expect(layoutLine(2, 2, text, at, 10)).toEqual({ cursor, end, full });
});
