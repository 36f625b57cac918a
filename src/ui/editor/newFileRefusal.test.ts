import { expect, test } from "vitest";
import { newFileRefusal } from "./newFileRefusal.ts";

const files = { "bootstrap.mjs": "" };

test("a new file may lie in a folder", () => {
  expect(newFileRefusal("lib/words.mjs", files)).toBeNull();
});

test("a path that exists, climbs, is absolute or has odd letters is refused with the reason", () => {
  expect(newFileRefusal("bootstrap.mjs", files)).toContain("already");
  expect(newFileRefusal("../x.mjs", files)).toContain("climb");
  expect(newFileRefusal("/etc/passwd", files)).toContain("/var/task");
  expect(newFileRefusal("a b.mjs", files)).toContain("letters");
  expect(newFileRefusal("", files)).toContain("name");
});
