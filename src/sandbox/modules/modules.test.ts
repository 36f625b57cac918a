import { expect, test } from "vitest";
import { DrivenProcess } from "../testing/drivenProcess.ts";

const shown = async (files: Record<string, string>): Promise<string> => {
  const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/var/task/${path}`, text]));
  const driven = await DrivenProcess.start({ files: placed });
  await driven.runTimers();
  return driven.stdout + driven.stderr;
};

test("default, named, namespace, re-exported and dynamic imports", async () => {
  expect(
    await shown({
      "bootstrap.mjs":
        "import d, { a as b } from './x.mjs'; import * as ns from './y.mjs'; const { default: later } = await import('./x.mjs'); console.log(d, b, ns.a, ns.own, later, Object.keys(ns))",
      "x.mjs": "export default 'd'; export const a = 'a'",
      "y.mjs": "export * from './x.mjs'; export const own = 'own'",
    }),
  ).toBe("d a a own d [ 'a', 'own' ]\n");
});

test("import cycles work", async () => {
  expect(
    await shown({
      "bootstrap.mjs":
        "import d, { later } from './a.mjs'; import { b } from './b.mjs'; console.log(d, later(), b())",
      "a.mjs":
        "import { b } from './b.mjs'; export default 'A'; export const one = 1; export const later = () => b()",
      "b.mjs": "import a, { one } from './a.mjs'; export const b = () => a + one",
    }),
  ).toBe("A A1 A1\n");
});

test("an ES module imports CommonJS: default and named", async () => {
  expect(
    await shown({
      "bootstrap.mjs":
        "import c, { x, y } from './c.cjs'; import j from './c.cjs'; console.log(c, x, y, j === c)",
      "c.cjs": "exports.x = 1; module.exports.y = require('./d.json').n",
      "d.json": '{"n":2}',
    }),
  ).toBe("{ x: 1, y: 2 } 1 2 true\n");
});

test("CommonJS: cache, cycles, __dirname, require.resolve, dynamic import", async () => {
  expect(
    await shown({
      "bootstrap.cjs":
        "const a = require('./lib/a'); console.log(a.name, a.b.seen, require('./lib/a.js') === a, __dirname, require.resolve('./lib/a'), require.main === module); import('./m.mjs').then((m) => console.log(m.default))",
      "lib/a.js": "exports.name = 'a'; exports.b = require('./b'); ",
      "lib/b.js": "exports.seen = require('./a').name",
      "m.mjs": "export default import.meta.filename",
    }),
  ).toBe("a a true /var/task /var/task/lib/a.js false\n/var/task/m.mjs\n");
});

test("JSON needs its attribute in an ES module", async () => {
  expect(
    await shown({
      "bootstrap.mjs": "import j from './j.json' with { type: 'json' }; console.log(j)",
      "j.json": '{"a":1}',
    }),
  ).toBe("{ a: 1 }\n");
  expect(await shown({ "bootstrap.mjs": "import j from './j.json'", "j.json": "{}" })).toContain(
    'TypeError [ERR_IMPORT_ATTRIBUTE_MISSING]: Module "file:///var/task/j.json" needs an import attribute of "type: json"',
  );
});

test.each([
  [
    "import 'nope'",
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'nope' imported from /var/task/bootstrap.mjs",
  ],
  [
    "import './x.mjs'",
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/var/task/x.mjs' imported from /var/task/bootstrap.mjs",
  ],
  ["import 'node:nope'", "ERR_UNKNOWN_BUILTIN_MODULE"],
  [
    "import 'https://x/y.mjs'",
    "Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol 'https:'",
  ],
  ["import { nope } from './self.mjs'", "does not provide an export named 'nope'"],
])("%s fails with Node's words", async (source, words) => {
  expect(await shown({ "bootstrap.mjs": source, "self.mjs": "export {}" })).toContain(words);
});

test("a package in node_modules is found", async () => {
  expect(
    await shown({
      "bootstrap.mjs": "import p from 'p'; import q from '@s/q'; console.log(p, q)",
      "node_modules/p/package.json": '{"main":"lib.js"}',
      "node_modules/p/lib.js": "module.exports = 'p'",
      "node_modules/@s/q/package.json": '{"type":"module","exports":{".":{"import":"./q.js"}}}',
      "node_modules/@s/q/q.js": "export default 'q'",
    }),
  ).toBe("p q\n");
});

test("import.meta tells where a module is", async () => {
  expect(
    await shown({
      "bootstrap.mjs":
        "console.log(import.meta.url, import.meta.dirname, import.meta.filename, import.meta.resolve('./x.mjs'))",
    }),
  ).toBe("file:///var/task/bootstrap.mjs /var/task /var/task/bootstrap.mjs file:///var/task/x.mjs\n");
});

test("a .js program with imports is an ES module, as plain Node 22 finds out", async () => {
  expect(await shown({ "bootstrap.js": "import { tmpdir } from 'node:os'; console.log(tmpdir())" })).toBe(
    "/tmp\n",
  );
});

test("an ES module requires through node:module, by its URL", async () => {
  expect(
    await shown({
      "bootstrap.mjs":
        "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); console.log(require('./lib/a').n, require('os').EOL === '\\n', createRequire(new URL('./lib/x.js', import.meta.url)).resolve('./a')); try { createRequire('a.js') } catch (error) { console.log(error.code) }",
      "lib/a.js": "exports.n = 1",
    }),
  ).toBe("1 true /var/task/lib/a.js\nERR_INVALID_ARG_VALUE\n");
});
