import { expect, test } from "vitest";
import { findTerm, glossary } from "./glossary.ts";

test("every term is one sentence with a page of the Lambda developer guide", () => {
  for (const { meaning, url } of glossary) {
    expect(meaning).toMatch(/^[A-Z0-9].*\.$/);
    expect(meaning).not.toMatch(/\. [A-Z]/);
    expect(url).toMatch(
      /^https:\/\/docs\.aws\.amazon\.com\/lambda\/latest\/dg\/[a-z0-9-]+\.html(#[a-z0-9-]+)?$/,
    );
  }
});

test("a term is found in any of its forms, and no form means two things", () => {
  expect(findTerm("Frozen")?.term).toBe("freeze");
  const names = glossary.flatMap(({ term, also }) => [term, ...also]).map((name) => name.toLowerCase());
  expect(names.length).toBe(new Set(names).size);
});
