import { expect, test } from "vitest";
import { layoutLine, rowAfterReflow } from "./layoutLine.ts";

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

test.each([
  // The cursor's line stays as it was drawn.
  ["x".repeat(30), 30, 10, 20, 3],
  ["x".repeat(30), 30, 40, 10, 0],
  ["x".repeat(30), 0, 10, 20, 0],
  // What stands above it is wrapped anew: three rows and a bit become two.
  [`${"x".repeat(30)}\nab`, 33, 10, 20, 2],
  [`${"x".repeat(30)}\nab`, 5, 10, 20, 0],
  // A full last row has pushed the cursor below the text, which is then wrapped anew.
  ["x".repeat(8), 8, 10, 5, 2],
  ["x".repeat(18), 18, 10, 40, 1],
])("%j with the cursor at %i, from %i to %i columns: row %i", (text, cursor, from, to, row) => {
  expect(rowAfterReflow({ first: 2, next: 2 }, text, cursor, { from, to })).toBe(row);
});
