import { parse } from "es-module-lexer/minimal/js";
import { expect, test } from "vitest";
import { leadingImports } from "./leadingImports.ts";

test.each([
  "",
  "console.log(1)",
  'import "./a.mjs";',
  "import a from './a.mjs'",
  'import a, { b as c } from "./a.mjs"; import * as ns from "node:fs"\nimport{d}from"d";\na(c, ns, d)',
  '// import nothing\n/* import "x" */ import a from "./a.mjs"; // and so on\nexport const b = a;',
  'import {\n  one,\n  two,\n} from "./from.mjs";\nexport default function () { return `from ${one}, ${two}` }',
  'import $from from "$";\n"use $from"; x = "from me";',
])("plain imports at the top are found as the lexer finds them: %j", (source) => {
  const lexed = parse(source)[0].map(({ n, s, e, ss, se, d, a }) => ({ n, s, e, ss, se, d, a }));
  expect(leadingImports(source)).toEqual(lexed);
});

test.each([
  "const a = await import('./a.mjs')",
  "console.log(import.meta.url)",
  "first(); import a from './a.mjs'",
  "import a from './a.mjs'; import b /* b */ from './b.mjs'",
  "import { a /* a */ } from './a.mjs'",
  "import a from './a.json' with { type: 'json' }",
  "import a from '\\x61'",
  "export * from './a.mjs'",
  "export/**/* from './a.mjs'",
  "export { a } from './a.mjs'",
  "import a from './a.mjs'; console.log('a word on import')",
])("what is not that plain is left to the lexer: %j", (source) => {
  expect(leadingImports(source)).toBe(null);
});
