import { expect, test } from "vitest";
import { sizeAfterKey } from "./sizeAfterKey.ts";

const range = { leastPx: 100, mostPx: 900, initialPx: 400 };

test("an arrow moves the handle its way: the first panel grows, the second shrinks", () => {
  expect(sizeAfterKey("ArrowRight", false, 400, "first", range)).toBe(416);
  expect(sizeAfterKey("ArrowDown", false, 400, "second", range)).toBe(384);
  expect(sizeAfterKey("ArrowUp", true, 400, "second", range)).toBe(464);
});

test("Home and End move the handle as far as it goes, Enter puts it back", () => {
  expect(sizeAfterKey("Home", false, 400, "first", range)).toBe(100);
  expect(sizeAfterKey("Home", false, 400, "second", range)).toBe(900);
  expect(sizeAfterKey("End", false, 400, "second", range)).toBe(100);
  expect(sizeAfterKey("Enter", false, 700, "first", range)).toBe(400);
});

test("other keys mean nothing", () => {
  expect(sizeAfterKey("a", false, 400, "first", range)).toBeNull();
});
