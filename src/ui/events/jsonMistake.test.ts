import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonMistake } from "./jsonMistake.ts";

test("any JSON has no mistake", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      expect(jsonMistake(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
    }),
  );
});

test("a text is found wrong exactly where JSON.parse refuses it", () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", '"', "}", "x", "\\", "\n"),
      (json, place, letter) => {
        const at = place % (json.length + 1);
        const damaged = json.slice(0, at) + letter + json.slice(at + 1);
        let refused = false;
        try {
          JSON.parse(damaged);
        } catch {
          refused = true;
        }
        expect(jsonMistake(damaged) !== null).toBe(refused);
      },
    ),
  );
});

test("a mistake is told with its line and what is wrong there", () => {
  expect(jsonMistake('{\n  "a": 1\n  "b": 2\n}')).toEqual({
    line: 3,
    column: 3,
    what: 'a comma or } is missing before "b"',
  });
  expect(jsonMistake('{\n  "a": 1,\n}')).toMatchObject({
    line: 3,
    what: "a comma stands before } with nothing behind it",
  });
  expect(jsonMistake("{ a: 1 }")).toMatchObject({
    line: 1,
    column: 3,
    what: "a name in double quotes is missing: here is a",
  });
  expect(jsonMistake("{'a': 1}")).toMatchObject({ column: 2 });
  expect(jsonMistake('["a", ')).toMatchObject({ what: "a value is missing: here is the end" });
  expect(jsonMistake('{"a": 1} {}')).toMatchObject({ what: "nothing may follow the value, but there is {" });
});
