import { expect, test } from "vitest";
import { cellRect, gridShape, placeAt } from "./gridShape.ts";

test("every fleet fits into the height it is given", () => {
  for (const count of [1, 25, 100, 256, 1000, 9999, 30_000]) {
    const { columns, rows, pitch } = gridShape(count, 394, 120);
    expect(columns * rows).toBeGreaterThanOrEqual(count);
    expect(rows * pitch).toBeLessThanOrEqual(120);
  }
});

test("a fleet that grows from 61 to 100 keeps its cells where they are", () => {
  expect(gridShape(61, 394, 120)).toEqual(gridShape(100, 394, 120));
});

test("the middle of a cell is in its place", () => {
  const shape = gridShape(100, 394, 120);
  for (const place of [0, 7, 42, 99]) {
    const { x, y, width, height } = cellRect(shape, place);
    expect(placeAt(shape, 100, x + width / 2, y + height / 2)).toBe(place);
  }
  expect(placeAt(shape, 3, shape.pitch * 3.5, 1)).toBeNull();
});
