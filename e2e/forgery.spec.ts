// Code that turns the tools of its own realm against the engine. It harms itself; the others never notice.

import { expect, type Page, test } from "@playwright/test";
import { goodAnswer, hostileEnd, openWithHandler } from "./driving/deployHandler.ts";
import { expectNoLongerTasks } from "./driving/mainThread.ts";
import { answersTo, quiet, send, sendGet } from "./driving/scenario.ts";

const forgeries: Readonly<Record<string, string>> = {
  "pollutes Object.prototype with the engine's own words": `
    for (const name of ["type", "turn", "outputs", "kind", "text", "exchange", "request", "answers", "resume", "start", "then", "get", "value"])
      Object.defineProperty(Object.prototype, name, { configurable: true, get: () => "forged", set() {} });`,
  "replaces what arrays can do": `
    for (const name of ["push", "splice", "at", "map", "filter", "forEach", "shift", "slice", "sort", Symbol.iterator])
      Array.prototype[name] = function () { return { length: 1e9 }; };`,
  "catches what is put into arrays": `
    Object.defineProperty(Array.prototype, 0, { configurable: true, set(value) { value.kind = "forged"; value.type = "forged"; } });`,
  "replaces promises": `
    Promise.prototype.then = () => new Promise(() => {}); globalThis.Promise = null;`,
  "replaces JSON": `
    JSON.stringify = () => ({ forged: true }); JSON.parse = () => { throw 1; };`,
  "replaces maps, sets and weak maps": `
    for (const made of [Map, Set, WeakMap, WeakSet]) for (const name of ["get", "set", "has", "add", "delete", "forEach"])
      if (made.prototype[name]) made.prototype[name] = () => "forged";`,
  "replaces how functions are called": `
    for (const name of ["call", "apply", "bind"]) Function.prototype[name] = () => () => "forged";`,
  "replaces texts and patterns": `
    for (const name of ["slice", "split", "replace", "trim", "startsWith", "toString", "charCodeAt"]) String.prototype[name] = () => "forged";
    RegExp.prototype.exec = () => null; RegExp.prototype[Symbol.replace] = () => "forged";`,
  "replaces Reflect, Object and Error": `
    Object.keys = Object.entries = Object.defineProperty = Object.getOwnPropertyNames = () => ["forged"];
    Reflect.get = Reflect.apply = () => "forged"; Error.captureStackTrace = () => { throw 1; };`,
  "replaces the clock, the timers and the dice": `
    Date.now = () => -1e300; performance.now = () => NaN; Math.random = () => 7; Math.max = Math.min = () => NaN;
    globalThis.setTimeout = globalThis.setImmediate = globalThis.queueMicrotask = () => {};`,
  "freezes every object that it finds": `
    const seen = new Set(); const freeze = (each) => {
      if ((typeof each !== "object" && typeof each !== "function") || each === null || seen.has(each)) return;
      seen.add(each); try { Object.freeze(each); } catch {}
      for (const { value, get } of Object.values(Object.getOwnPropertyDescriptors(each))) { freeze(value); freeze(get); } };
    freeze(globalThis);`,
  "plays with the registry of its modules": `
    const entry = globalThis[Symbol.for("two-curls.modules")];
    for (let each = 0; each < 1000; each++) { const found = entry?.(each); for (const name of ["began", "load"]) try { found?.[name]?.("node:fs"); } catch {} }`,
  "throws what nobody can look at": `
    throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; }, ownKeys() { throw 3; } });`,
  "throws null": "throw null;",
  "answers what cannot be written as JSON": "const loop = {}; loop.loop = loop; return loop;",
  "answers an object whose toJSON never ends": "return { toJSON() { for (;;); } };",
  "answers twice, and for others": `
    const api = "http://" + process.env.AWS_LAMBDA_RUNTIME_API + "/2018-06-01/runtime/invocation/";
    const id = (await import("node:process")).env._X_AMZN_TRACE_ID;
    for (const each of ["00000000-0000-0000-0000-000000000000", "../next", "%2e%2e/next", id, "*"])
      for (const what of ["response", "error"]) await fetch(api + each + "/" + what, { method: "POST", body: "forged" }).catch(() => {});
    await fetch("http://169.254.100.2:9001/2018-06-01/runtime/invocation/next").catch(() => {});`,
  "starves the Runtime API of a second listener": `
    for (let each = 0; each < 50; each++) fetch("http://" + process.env.AWS_LAMBDA_RUNTIME_API + "/2018-06-01/runtime/invocation/next").catch(() => {});`,
  "fills /tmp beyond its size": `
    const { appendFileSync } = await import("node:fs"); const block = "x".repeat(64 * 1024 * 1024);
    for (let each = 0; each < 20; each++) appendFileSync("/tmp/block", block);`,
  "digs until the stack is full": "const deeper = () => 1 + deeper(); deeper();",
};

for (const [does, body] of Object.entries(forgeries)) {
  test(`a handler that ${does} harms nobody else`, async ({ page }) => {
    await openWithHandler(page, `${body}\n  return { statusCode: 200, body: "forged" };`);
    await expectNoLongerTasks(page, goodAnswer(page), async () => {
      await sendGet(page, "/hostile");
      await quiet(page);
    });
    await theOthersWork(page);
  });
}

async function theOthersWork(page: Page): Promise<void> {
  const { environmentId } = await hostileEnd(page);
  await send(page, { type: "killEnvironment", environmentId });
  await sendGet(page, "/good", 3);
  await quiet(page);
  const good = await answersTo(page, "/good");
  expect(good.slice(3).map(({ status, body }) => `${status} ${body}`)).toEqual([
    "200 good",
    "200 good",
    "200 good",
  ]);
  await expect(page.getByRole("region", { name: "API Gateway" })).toContainText("7 served");
}
