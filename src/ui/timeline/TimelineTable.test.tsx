import { expect, test } from "vitest";
import { frozen } from "../../readings/testing/walk.ts";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { TimelineTable } from "./TimelineTable.tsx";

test("the timeline in numbers has a row for each environment", () => {
  const text = textOf(markupAfter(frozen, <TimelineTable />));
  expect(text).toContain("env-1");
  // Image 188 ms, boot 100 ms, init 152 ms.
  expect(text).toContain("440 ms152 ms1");
});
