import { expect, test } from "vitest";
import { variableNameRefusal, variablesSizeRefusal } from "./variableRefusal.ts";

test("Lambda refuses the names that it sets itself", () => {
  expect(variableNameRefusal("AWS_LAMBDA_RUNTIME_API", [])).toContain("reserved");
  expect(variableNameRefusal("_HANDLER", [])).toContain("reserved");
});

test("a name begins with a letter and has two letters, digits or underscores at least", () => {
  expect(variableNameRefusal("TABLE_NAME", [])).toBeNull();
  for (const name of ["1ST", "A", "A-B", "_X", "Ä1"])
    expect(variableNameRefusal(name, [])).toContain("letter");
});

test("a name is there once", () => {
  expect(variableNameRefusal("TABLE", ["TABLE"])).toContain("already");
});

test("all variables together are at most 4 KB", () => {
  expect(variablesSizeRefusal({ A1: "x".repeat(4000) })).toBeNull();
  expect(variablesSizeRefusal({ A1: "x".repeat(2000), B1: "ü".repeat(1100) })).toContain("4 KB");
});
