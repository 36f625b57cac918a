import { format } from "node:util";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { DrivenProcess } from "../testing/drivenProcess.ts";

test.each([
  "",
  "'plain'",
  "'100%'",
  "'%%'",
  "'one', 'two', 'three'",
  "'%s and %s', 'one', 'two'",
  "'half %s'",
  "'left', '100%'",
  "'', ''",
  "'a', 1, null, { b: 'c' }",
  "1, 'two'",
  "1, '%s', 2",
  "undefined, null, true, 1.5, NaN, -Infinity",
  "-0",
  "10n, Symbol('s')",
])("console.log(%s) writes what Node writes", async (values) => {
  const driven = await DrivenProcess.start({
    files: { "/var/task/bootstrap.mjs": `console.log(${values});` },
  });
  await driven.runTimers();
  expect(driven.stdout).toBe(`${runInNewContext(`format(${values})`, { format })}\n`);
});
