import fc from "fast-check";
import { expect, test } from "vitest";
import { EditedSource, EditedSources } from "./editedSources.ts";

test("edits stand in the order of the text, those of one place in the order in which they were told", () => {
  const source = new EditedSource("/var/task/a.mjs", "import a from './a.mjs'; a()");
  source.replace(15, 22, "data:long");
  source.replace(0, 0, "began();");
  source.replace(0, 0, "own();");
  expect(source.text).toBe("began();own();import a from 'data:long'; a()");
});

test("a line break that is replaced stays, so that later lines keep their numbers", () => {
  const source = new EditedSource(
    "/var/task/a.mjs",
    "import j from './j.json' with {\n  type: 'json'\n};\nj()",
  );
  source.replace(15, 48, "blob:1'");
  expect(source.text).toBe("import j from 'blob:1'\n\n;\nj()");
});

test("behind an edit that began on a line above, the author's column is shown", () => {
  const source = new EditedSource("/a", "import j from './j.json' with {\n  type: 'json' }; boom()");
  source.replace(15, 48, "blob:1'");
  expect(source.text).toBe("import j from 'blob:1'\n; boom()");
  expect(source.columnAsWritten(2, 3)).toBe(19);
});

test("a frame shows the author's column, a frame of another file its own", () => {
  const sources = new EditedSources();
  sources.edit("/var/task/a.mjs", "one();\nimport('x')").replace(7, 13, "__import");
  expect(sources.asWritten("f (file:///var/task/a.mjs:2:9)")).toBe("f (file:///var/task/a.mjs:2:7)");
  expect(sources.asWritten("/var/task/a.mjs:1:4")).toBe("/var/task/a.mjs:1:4");
  expect(sources.asWritten("f (/var/task/b.cjs:2:9)")).toBe("f (/var/task/b.cjs:2:9)");
});

test("every character that was not replaced is found at its own column", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });
  const edits = fc.array(
    fc.record({
      before: word,
      was: fc.string({ unit: "grapheme-ascii", maxLength: 5 }),
      is: fc.string({ unit: "grapheme-ascii", maxLength: 5 }),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(edits, word, (parts, rest) => {
      const written = parts.map(({ before, was }) => before + was).join("") + rest;
      const source = new EditedSource("/a", written);
      const kept: [asRun: number, asWritten: number][] = [];
      let [asRun, asWritten] = [0, 0];
      for (const { before, was, is } of [...parts, { before: rest, was: "", is: "" }]) {
        for (let i = 0; i < before.length; i++) kept.push([asRun++, asWritten++]);
        source.replace(asWritten, asWritten + was.length, is);
        asRun += is.length;
        asWritten += was.length;
      }
      for (const [run, own] of kept) {
        const [line, column] = placeOf(source.text, run);
        expect([line, source.columnAsWritten(line, column)]).toEqual(placeOf(written, own));
      }
    }),
  );
});

function placeOf(text: string, at: number): [line: number, column: number] {
  const before = text.slice(0, at).split("\n");
  return [before.length, (before.at(-1) ?? "").length + 1];
}
