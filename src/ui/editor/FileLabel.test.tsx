import { expect, test } from "vitest";
import { markupAfter, textOf } from "../testing/stillSession.tsx";
import { FileLabel } from "./FileLabel.tsx";

const label = (deployed: string | null): string =>
  textOf(
    markupAfter([], <FileLabel path="bootstrap.mjs" />, {
      deployedFiles: deployed === null ? null : { "bootstrap.mjs": deployed },
    }),
  );

test("a file that differs from what is deployed says so", () => {
  expect(label("old")).toContain("not deployed yet");
});

test("a file that is deployed as it stands, or before any deployment, is just its name", () => {
  expect(label("while (true) {}\n")).toBe("bootstrap.mjs");
  expect(label(null)).toBe("bootstrap.mjs");
});
