import { format } from "node:util";
import { expect, test } from "vitest";
import { DrivenProcess } from "../testing/drivenProcess.ts";

test.each([
  [[]],
  [["plain"]],
  [["100%"]],
  [["%%"]],
  [["one", "two", "three"]],
  [["%s and %s", "one", "two"]],
  [["half %s"]],
  [["left", "100%"]],
  [["", ""]],
  [["a", 1, null, { b: "c" }]],
  [[1, "two"]],
])("console.log(...%j) writes what Node writes", async (values) => {
  const driven = await DrivenProcess.start({
    files: { "/var/task/bootstrap.mjs": `console.log(...${JSON.stringify(values)});` },
  });
  await driven.runTimers();
  expect(driven.stdout).toBe(`${format(...values)}\n`);
});
