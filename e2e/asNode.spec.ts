// Programs print in an environment what they print in Node itself: the same files run in both, and their lines are
// compared. What differs from one version of Node to the next is not asked here.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { defaultConfiguration } from "../src/model/functionConfiguration.ts";
import { openScenario, quiet, send, traceOf } from "./driving/scenario.ts";

const programs = [
  // What console shows.
  `console.log({ a: 1, b: [1, 2, { c: { d: { e: 1 } } }], s: "it's", u: undefined, n: null, f() {}, g: class A {}, d: new Date(0), r: /x/g, m: new Map([[1, { a: 2 }]]), st: new Set([1]), big: 10n })`,
  `console.log("%s is %d years and %i, %f, %j %o %O %%", "Bob", 42.5, 42.9, 1.25, { a: 1 }, [1], { x: 1 }, "extra"); console.log("a%", 2)`,
  `console.log([1, -0, NaN, "a\\nb"], [, 1, , 2], new Array(200).fill(1)); console.log(Array.from({ length: 30 }, (_, i) => i * i))`,
  `console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }]); console.table([[1, 2], [3, 4]]); console.table([{ a: 1, b: "x" }], ["b"]); console.table(new Map([["k", "v"]])); console.table(new Set([1])); console.table(5)`,
  `console.group("g"); console.log("in\\nside"); console.groupEnd(); console.clear(); console.count(); console.count("a"); console.dir({ a: { b: {} } }, { depth: 0 })`,
  `class Foo { #p = 1; constructor() { this.x = 1; } get y() { return 2; } static z = 3; } console.log(new Foo(), Foo, [new Foo()], Object.create({ a: 1 }), new (class extends Foo {})())`,
  `const o = {}; o.self = o; o.arr = [o]; console.log(o)`,
  `console.log(new URL("../x?q=a b#h", "https://ex.com/a/b/"), new URLSearchParams("a=1&b"), new URLSearchParams(), { u: new URL("http://x/?a=1") })`,
  `console.log(new URLSearchParams({ ["a".repeat(40)]: "b".repeat(40), c: "d" }), new Headers({ A: "b", "set-cookie": "c" }), new AbortController(), new Blob(["a"]))`,
  `console.log(setTimeout(() => {}, 1).constructor.name, setImmediate(() => {}).constructor.name, new Response().constructor.name)`,
  // Order.
  `setImmediate(() => console.log("immediate")); process.nextTick(() => console.log("tick")); Promise.resolve().then(() => console.log("micro")).then(() => console.log("micro 2")); console.log("sync"); await new Promise((done) => setTimeout(done, 20))`,
  `await new Promise((done) => setTimeout(() => { process.nextTick(() => console.log("tick")); Promise.resolve().then(() => { console.log("p1"); process.nextTick(() => console.log("tick 2")); }).then(() => console.log("p2")); setTimeout(done, 20); }, 1))`,
  `console.log(1); await new Promise((done) => process.nextTick(done)); console.log(2); await new Promise(setImmediate); console.log(3)`,
  // Errors, and who says them.
  `for (const wrong of [() => new URL("nope"), () => new URL("/x", "nope"), () => structuredClone(() => {}), () => setTimeout("code")]) try { wrong(); } catch (error) { console.log(error.name, error.code, error.input, error.base); }`,
  `import fs from "node:fs"; for (const wrong of [() => fs.writeFileSync("/tmp/two-curls-o", { a: 1 }), () => fs.writeFileSync("/tmp/two-curls-o", 5), () => fs.readFileSync(undefined), () => fs.readFileSync("/tmp"), () => fs.readdirSync("/nowhere")]) try { wrong(); } catch (error) { console.log(error.code, error.message); }`,
  `const controller = new AbortController(); controller.abort(); console.log(controller.signal.reason.name, controller.signal.reason.message, AbortSignal.abort().reason.message, AbortSignal.abort(5).reason)`,
  `import { createHash, createHmac } from "node:crypto"; const hash = createHash("sha1").update("x"); console.log(hash.copy().digest("hex"), hash.digest("base64url")); for (const wrong of [() => hash.update("y"), () => createHash("nope"), () => createHmac("nope", "k")]) try { wrong(); } catch (error) { console.log(error.message); }`,
  `process.once("warning", (warning) => console.log(warning.name, warning.message)); process.emitWarning("careful"); await new Promise(setImmediate)`,
  `import path from "node:path"; import { createHash } from "node:crypto"; import { createRequire } from "node:module"; const require = createRequire(import.meta.url); for (const wrong of [() => path.join("/tmp", undefined), () => path.resolve("a", {}), () => path.resolve(5, {}), () => path.posix.join(5), () => Buffer.from({}), () => Buffer.byteLength([1]), () => path.dirname(5), () => Buffer.from(undefined), () => Buffer.from(5), () => Buffer.byteLength(null), () => setTimeout("it's"), () => setTimeout("a".repeat(40)), () => setTimeout(5n), () => setTimeout(-0), () => setImmediate(), () => process.nextTick("x"), () => createHash("sha1").update(undefined), () => createHash(5), () => require(5), () => require(""), () => createRequire(7)]) try { wrong(); } catch (error) { console.log(error.name, error.code, error.message); }`,
  `import fs from "node:fs"; for (const wrong of [() => fs.readFile("/tmp/x"), () => fs.readFile("/tmp/x", "utf8"), () => fs.writeFile("/tmp/x", "d"), () => fs.rename("/tmp/a", "/tmp/b"), () => fs.mkdir("/tmp/a", { recursive: true }), () => fs.mkdirSync(null)]) try { wrong(); } catch (error) { console.log(error.name, error.code, error.message); }`,
  `import path, { posix } from "node:path"; console.log(path.resolve(undefined, "/a"), path.resolve("/a", "..", "b"), path === posix, path.posix === path, Buffer.from(new String("ab")), Buffer.from({ length: 2, 0: 1, 1: 2 }), Buffer.from(new Uint8Array([1, 2]).buffer, 1))`,
  `import("./own/entry.js").catch((error) => console.log(error.message.replace(/'[^']*package/, "'package")))`,
  // Helpers.
  `import util from "node:util"; console.log(await util.promisify(setTimeout)(3, "later"), util.types.isDate(new Date()), util.types.isPromise(Promise.resolve()), util.isDeepStrictEqual({ a: [1] }, { a: [1] }), util.isDeepStrictEqual(Array(200).fill(1), [...Array(199).fill(1), 2]))`,
  `import assert from "node:assert"; import strict from "node:assert/strict"; const tell = (check) => { try { check(); console.log("holds"); } catch (error) { console.log(error.name, error.code, error.message.split("\\n")[0]); } }; tell(() => assert(0, "mine")); tell(() => assert.equal(1, "1")); tell(() => strict.equal(1, "1")); tell(() => assert.throws(() => {}, RangeError)); tell(() => assert.throws(() => { throw new Error("zz"); }, { message: "zz" })); tell(() => assert.deepStrictEqual({ a: 1 }, { a: 1 }))`,
  `console.log(Buffer.from("a-_8", "base64url"), Buffer.from("ab??").toString("base64url"), Buffer.byteLength("YWI", "base64url"), Buffer.isEncoding("base64URL"), JSON.parse(Buffer.from("eyJzdWIiOiIxIn0", "base64url")), Buffer.alloc(4).write("YWI", 1, "base64url"))`,
  `import fs from "node:fs"; const fd = fs.openSync("/tmp/two-curls-fd", "w+"); fs.writeSync(fd, "hello"); console.log(fs.fstatSync(fd).size, fs.fstatSync(fd).isFile()); fs.closeSync(fd); fs.unlinkSync("/tmp/two-curls-fd")`,
  `import { createRequire, isBuiltin } from "node:module"; const require = createRequire(import.meta.url); console.log(require("path").join("a", "b"), isBuiltin("node:fs"), require("./part.cjs").own, createRequire("/x/y.js").resolve("fs")); try { createRequire("relative"); } catch (error) { console.log(error.code, error.message); }`,
  `console.log(process.stdout.isTTY, process.stdout.columns, process.stdin.isTTY)`,
];

test("programs print what they print in Node", async ({ page }) => {
  const files = {
    ...Object.fromEntries(programs.map((text, i) => [`program${i}.mjs`, text])),
    "part.cjs": "exports.own = 1",
    "own/package.json": '{"type":"module"}',
    "own/entry.js": 'const fs = require("fs")',
    "bootstrap.mjs": `for (let i = 0; i < ${programs.length}; i++) { console.log("#", i); await import("./program" + i + ".mjs"); }`,
  };
  const folder = mkdtempSync(join(tmpdir(), "two-curls-"));
  mkdirSync(join(folder, "own"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const expected = execFileSync(process.execPath, [join(folder, "bootstrap.mjs")], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: process.env["PATH"], TZ: ":UTC", NO_COLOR: "1" },
  });

  await openScenario(page, "?example=handler&seed=1&pace=max&cpu=fixed");
  const configuration = { ...defaultConfiguration, guest: "jsLoop" as const };
  await send(page, { type: "deploy", files, configuration });
  await send(page, { type: "invokeFunction", ticket: "t", payload: "{}", count: 1, everyMs: 0 });
  await quiet(page);
  const written = (await traceOf(page, "process.wrote")).filter(
    ({ process, stream }) => process === 1 && stream === "stdout",
  );
  expect(written.map(({ text }) => text).join("")).toBe(expected);
});
