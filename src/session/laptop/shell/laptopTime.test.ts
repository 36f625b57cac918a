import { expect, test } from "vitest";
import { epochMs } from "../../../model/time.ts";
import { virtualDate } from "./laptopTime.ts";

test("the laptop's Date shows the scenario's time, and dates that are given stay what they are", () => {
  const LaptopDate = virtualDate(Date, () => epochMs + 1500.7);
  expect(new LaptopDate().toISOString()).toBe("2026-11-23T09:00:01.500Z");
  expect(LaptopDate.now()).toBe(epochMs + 1500);
  expect(new LaptopDate(0).getTime()).toBe(0);
  expect(new LaptopDate() instanceof Date).toBe(true);
  expect(LaptopDate.parse("2026-11-23T09:00:00Z")).toBe(epochMs);
});
