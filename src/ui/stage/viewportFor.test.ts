import { expect, test } from "vitest";
import { leastZoom, viewportFor } from "./viewportFor.ts";

const frame = { x: 0, y: 0, width: 1000, height: 400 };

test("all is in view, in the middle", () => {
  const { x, y, zoom } = viewportFor(frame, 1044, 600, "across");
  expect(zoom).toBe(1);
  expect(x).toBe(22);
  expect(y).toBe(100);
});

test("a small stage stays legible and is cut instead", () => {
  expect(viewportFor(frame, 300, 100, "across").zoom).toBe(leastZoom);
});

test("on a narrow screen the width fits and the view begins at the top", () => {
  const { y, zoom } = viewportFor({ ...frame, width: 430, height: 900 }, 390, 300, "down");
  expect(zoom).toBeCloseTo(366 / 430);
  expect(y).toBe(12);
});

test("on a narrow screen a few pixels at the lower edge are worth a little zoom, and React Flow's name stands free", () => {
  const { y, zoom } = viewportFor({ ...frame, width: 430, height: 550 }, 390, 468, "down");
  expect(zoom).toBeCloseTo(436 / 550);
  expect(y).toBe(12);
});
