import { expect, test } from "vitest";
import { memoryMbRange } from "../../model/limit.ts";
import { numberOfText } from "./numberOfText.ts";

test("a number within its range is taken, grouped or not", () => {
  expect(numberOfText("1769", memoryMbRange)).toEqual({ value: 1769 });
  expect(numberOfText(" 10,240 ", memoryMbRange)).toEqual({ value: 10_240 });
});

test("what is out of range is refused with the limit and why", () => {
  expect(numberOfText("64", memoryMbRange)).toEqual({
    refusal: "64 MB is refused. Lambda offers 128 to 10,240 MB of memory.",
  });
});

test("text, fractions and nothing are no whole numbers", () => {
  for (const text of ["lots", "1.5", "", "1e3"]) {
    expect(numberOfText(text, memoryMbRange)).toHaveProperty("refusal");
  }
});
