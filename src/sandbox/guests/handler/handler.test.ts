import { expect, test } from "vitest";
import { DrivenProcess } from "../../testing/drivenProcess.ts";

const initError = (driven: DrivenProcess) => driven.find("/runtime/init/error")?.[1];
const initErrorBody = (driven: DrivenProcess): unknown => {
  const body = initError(driven)?.body;
  return body !== undefined && "text" in body ? JSON.parse(body.text) : undefined;
};
async function acceptInitError(driven: DrivenProcess): Promise<void> {
  const open = driven.find("/runtime/init/error");
  if (open !== undefined)
    await driven.answer(open[0], { status: 202, headers: [], body: { text: "", sizeBytes: 0 } });
}

test("an async handler's value is posted as the response, and the runtime asks for the next event", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async (event) => ({ hello: event.name })",
  );
  const posted = await driven.invoke({ name: "Ada" }, { id: "r-1" });
  expect(posted).toMatchObject({ path: "r-1/response", body: { hello: "Ada" } });
  expect(driven.find("/invocation/next")).toBeDefined();
});

test("an async handler that returns nothing answers null", async () => {
  const driven = await DrivenProcess.handler("export const handler = async () => {}");
  expect((await driven.invoke({}))?.body).toBeNull();
});

test("a promise returned by a non-async handler is awaited", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = () => new Promise((r) => setTimeout(() => r(7), 50))",
  );
  expect((await driven.invoke({}))?.body).toBe(7);
});

test("a value returned by a non-async handler is ignored: null", async () => {
  const driven = await DrivenProcess.handler("export const handler = () => 42");
  expect((await driven.invoke({}))?.body).toBeNull();
});

test("an async handler that never settles answers null when nothing is left to run", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async () => { await new Promise(() => {}) }",
  );
  expect(await driven.invoke({})).toMatchObject({ path: "request-1/response", body: null });
});

test("a callback called after 100 ms answers at 100 ms", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = (e, c, cb) => { setTimeout(() => cb(null, 'late'), 100) }",
  );
  expect((await driven.invoke({}))?.body).toBe("late");
  expect(driven.now).toBeGreaterThanOrEqual(100);
  expect(driven.now).toBeLessThan(110);
});

test("a callback's answer waits for an empty event loop", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = (e, c, cb) => { setTimeout(() => {}, 700); cb(null, 'x') }",
  );
  expect((await driven.invoke({}))?.body).toBe("x");
  expect(driven.now).toBeGreaterThanOrEqual(700);
});

test("callbackWaitsForEmptyEventLoop = false answers at once", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = (e, c, cb) => { c.callbackWaitsForEmptyEventLoop = false; setTimeout(() => {}, 700); cb(null, 'x') }",
  );
  expect((await driven.invoke({}))?.body).toBe("x");
  expect(driven.now).toBeLessThan(100);
});

test("a callback with an open interval never answers", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = (e, c, cb) => { setInterval(() => {}, 100); cb(null, 'x') }",
  );
  expect(await driven.invoke({}, { until: 3000 })).toBeUndefined();
});

test("an async handler with an open interval answers at once, and the interval goes on in the next invocation", async () => {
  const driven = await DrivenProcess.handler(
    "let ticks = 0; export const handler = async () => { setInterval(() => ticks++, 100); return ticks }",
  );
  expect((await driven.invoke({}))?.body).toBe(0);
  // Frozen for 250 ms: an interval fires once at the thaw, not once for each period.
  await driven.resume(driven.now + 250);
  expect((await driven.invoke({}))?.body).toBe(1);
});

test("a handler that never calls its callback answers null", async () => {
  const driven = await DrivenProcess.handler("export const handler = (e, c, cb) => {}");
  expect((await driven.invoke({}))?.body).toBeNull();
});

test("the first of two answers wins", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = (e, c, cb) => { c.callbackWaitsForEmptyEventLoop = false; cb(null, 1); cb(null, 2); c.succeed(3) }",
  );
  expect((await driven.invoke({}))?.body).toBe(1);
  expect([...driven.open.values()].map((request) => request.method)).toEqual(["GET"]);
});

test("the first call of the callback counts, though its answer waits for an empty event loop", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async (e, c, cb) => { setTimeout(() => {}, 50); cb(null, 'first'); cb(null, 'second'); return 'third' }",
  );
  expect((await driven.invoke({}))?.body).toBe("first");
});

test("an answer that comes after the runtime has answered null is refused, and said so", async () => {
  const driven = await DrivenProcess.handler(
    "let late; export const handler = (e, c, cb) => { if (late) { late('late'); cb(null, 'now') } else late = c.succeed }",
  );
  expect((await driven.invoke({}))?.body).toBeNull();
  expect((await driven.invoke({}))?.body).toBe("now");
  expect(driven.stdout).toContain(
    "\tERROR\tInvocation has already been reported as done. Cannot call complete",
  );
});

test("a callback's value that cannot be serialised ends the process: it is no longer the handler that fails", async () => {
  const driven = await DrivenProcess.handler("export const handler = (e, c, cb) => cb(null, 1n)");
  expect(await driven.invoke({})).toMatchObject({
    path: "request-1/error",
    body: { errorType: "Error", errorMessage: "Unable to stringify response body" },
  });
  expect(driven.exit).toEqual({ code: 129 });
});

test("context.succeed, fail and done answer", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = (e, c) => { if (e.way === 'succeed') c.succeed('s'); else if (e.way === 'fail') c.fail(new Error('f')); else c.done(null, 'd') }",
  );
  expect((await driven.invoke({ way: "succeed" }))?.body).toBe("s");
  expect(await driven.invoke({ way: "fail" })).toMatchObject({
    path: "request-1/error",
    body: { errorType: "Error", errorMessage: "f" },
  });
  expect((await driven.invoke({ way: "done" }))?.body).toBe("d");
});

test("a thrown error is posted with its trace of user frames, logged, and the runtime goes on", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async () => {\n  throw new TypeError('no');\n};",
  );
  const posted = await driven.invoke({});
  expect(posted).toMatchObject({
    path: "request-1/error",
    body: { errorType: "TypeError", errorMessage: "no" },
  });
  expect(posted?.body).toMatchObject({
    trace: ["TypeError: no", "    at Runtime.handler (file:///var/task/index.mjs:2:9)"],
  });
  expect(posted?.request.headers).toContainEqual(["lambda-runtime-function-error-type", "TypeError"]);
  expect(driven.stdout).toContain(
    '\trequest-1\tERROR\tInvoke Error \t{"errorType":"TypeError","errorMessage":"no","stack":["TypeError: no"',
  );
  expect(driven.find("/invocation/next")).toBeDefined();
});

test.each([
  ["'s'", { errorType: "string", errorMessage: "s", trace: [] }],
  ["{ a: 1 }", { errorType: "object", errorMessage: "[object Object]", trace: [] }],
  ["undefined", { errorType: "string", errorMessage: "handled", trace: [] }],
])("throw %s is answered as RIC 3.x does", async (thrown, body) => {
  const driven = await DrivenProcess.handler(`export const handler = async () => { throw ${thrown} }`);
  expect((await driven.invoke({}))?.body).toEqual(body);
});

test("code, cause and further properties of an error go to the log only", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async () => { throw Object.assign(new Error('m'), { code: 'E1', extra: 2 }) }",
  );
  expect(Object.keys(Object((await driven.invoke({}))?.body))).toEqual([
    "errorType",
    "errorMessage",
    "trace",
  ]);
  expect(driven.stdout).toContain('"errorMessage":"m","code":"E1","extra":2,"stack"');
});

test("an unhandled rejection posts Runtime.UnhandledPromiseRejection, then exits 128", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async () => { Promise.reject(new Error('bg')); await new Promise((r) => setTimeout(r, 1000)) }",
  );
  const posted = await driven.invoke({});
  expect(posted).toMatchObject({
    path: "request-1/error",
    body: { errorType: "Runtime.UnhandledPromiseRejection", errorMessage: "Error: bg" },
  });
  expect(driven.stdout).toContain(
    'Unhandled Promise Rejection \t{"errorType":"Runtime.UnhandledPromiseRejection","errorMessage":"Error: bg","reason":{"errorType":"Error","errorMessage":"bg"',
  );
  expect(driven.exit).toEqual({ code: 128 });
});

test("an exception in a timer posts that error, then exits 129", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async () => { setTimeout(() => { throw new RangeError('tick') }, 10); await new Promise((r) => setTimeout(r, 1000)) }",
  );
  expect(await driven.invoke({})).toMatchObject({
    path: "request-1/error",
    body: { errorType: "RangeError", errorMessage: "tick" },
  });
  expect(driven.exit).toEqual({ code: 129 });
});

test("a timer of one invocation fails the next one with its error", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async (e) => { if (e.first) { setTimeout(() => { throw new Error('from the first') }, 100); return 1 } await new Promise((r) => setTimeout(r, 500)); return 2 }",
  );
  expect((await driven.invoke({ first: true }, { id: "r-1" }))?.body).toBe(1);
  driven.now = driven.last.wakeAt ?? driven.now;
  expect(await driven.invoke({}, { id: "r-2" })).toMatchObject({
    path: "r-2/error",
    body: { errorMessage: "from the first" },
  });
  expect(driven.exit).toEqual({ code: 129 });
});

test("a timer of one invocation logs with the next one's request id", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async (e) => { if (e.first) setTimeout(() => console.log('late'), 100); else await new Promise((r) => setTimeout(r, 500)) }",
  );
  await driven.invoke({ first: true }, { id: "r-1" });
  driven.now = driven.last.wakeAt ?? driven.now;
  await driven.invoke({}, { id: "r-2" });
  expect(driven.stdout).toContain("\tr-2\tINFO\tlate\n");
});

test.each(["const a = {}; a.a = a; return a", "return { n: 1n }"])(
  "a result that JSON cannot write (%s) is an Error",
  async (body) => {
    const driven = await DrivenProcess.handler(`export const handler = async () => { ${body} }`);
    expect(await driven.invoke({})).toMatchObject({
      path: "request-1/error",
      body: { errorType: "Error", errorMessage: "Unable to stringify response body" },
    });
  },
);

test("process.exit in the handler exits without a post", async () => {
  const driven = await DrivenProcess.handler("export const handler = async () => { process.exit(5) }");
  expect(await driven.invoke({})).toBeUndefined();
  expect(driven.exit).toEqual({ code: 5 });
});

test("process.exit at load exits without an init error", async () => {
  const driven = await DrivenProcess.handler("process.exit(3); export const handler = async () => {}");
  expect(driven.exit).toEqual({ code: 3 });
  expect(driven.open.size).toBe(0);
});

test("top-level await delays the first next", async () => {
  const driven = await DrivenProcess.handler(
    "await new Promise((r) => setTimeout(r, 400)); export const handler = async () => {}",
  );
  expect(driven.open.size).toBe(0);
  expect(driven.last.wakeAt).toBe(400);
  await driven.runTimers();
  expect(driven.find("/invocation/next")).toBeDefined();
});

test("an unhandled rejection at load is an init error and exit 128", async () => {
  const driven = await DrivenProcess.handler(
    "Promise.reject(new Error('early')); await new Promise((r) => setTimeout(r, 10)); export const handler = async () => {}",
  );
  expect(initErrorBody(driven)).toMatchObject({
    errorType: "Runtime.UnhandledPromiseRejection",
    errorMessage: "Error: early",
  });
  await acceptInitError(driven);
  expect(driven.exit).toEqual({ code: 128 });
});

test.each([
  [
    "a syntax error",
    "index.js",
    "exports.handler = =>",
    "Runtime.UserCodeSyntaxError",
    /^SyntaxError: Unexpected token/,
  ],
  [
    "import in a .js file",
    "index.js",
    "import fs from 'fs'",
    "Runtime.UserCodeSyntaxError",
    /^SyntaxError: Cannot use import statement outside a module/,
  ],
  [
    "no such export",
    "index.mjs",
    "export const other = 1",
    "Runtime.HandlerNotFound",
    /^index.handler is undefined or not exported$/,
  ],
  [
    "an export that is no function",
    "index.mjs",
    "export const handler = 1",
    "Runtime.HandlerNotFound",
    /^index.handler is not a function$/,
  ],
  [
    "a missing require",
    "index.js",
    "require('nope')",
    "Runtime.ImportModuleError",
    /^Error: Cannot find module 'nope'\nRequire stack:\n- \/var\/task\/index.js/,
  ],
  [
    "a missing import",
    "index.mjs",
    "import 'nope'",
    "Error",
    /^Cannot find package 'nope' imported from \/var\/task\/index.mjs$/,
  ],
  ["an exception at load", "index.mjs", "throw new RangeError('at load')", "RangeError", /^at load$/],
])("%s is an init error and exit 129", async (_, file, source, errorType, errorMessage) => {
  const driven = await DrivenProcess.handler(source, {}, file);
  expect(initErrorBody(driven)).toMatchObject({
    errorType,
    errorMessage: expect.stringMatching(errorMessage),
  });
  expect(initError(driven)?.headers).toContainEqual(["lambda-runtime-function-error-type", errorType]);
  expect(driven.stdout).toContain("\tundefined\tERROR\tUncaught Exception \t{");
  await acceptInitError(driven);
  expect(driven.exit).toEqual({ code: 129 });
});

test("a missing handler file is Runtime.ImportModuleError", async () => {
  const driven = await DrivenProcess.handler("", {}, "other.mjs");
  expect(initErrorBody(driven)).toMatchObject({
    errorType: "Runtime.ImportModuleError",
    errorMessage: "Error: Cannot find module 'index'\nRequire stack:\n- /var/runtime/index.mjs",
  });
});

test("a handler name without a dot is Runtime.MalformedHandlerName", async () => {
  const driven = await DrivenProcess.handler("", { variables: { _HANDLER: "index" } });
  expect(initErrorBody(driven)).toMatchObject({
    errorType: "Runtime.MalformedHandlerName",
    errorMessage: "Bad handler",
  });
});

test("a handler may be nested, in a directory, in CommonJS", async () => {
  const files = { "/var/task/src/app.js": "module.exports = { api: { get: async () => __filename } }" };
  const driven = await DrivenProcess.handler("", { files, variables: { _HANDLER: "src/app.api.get" } });
  expect((await driven.invoke({}))?.body).toBe("/var/task/src/app.js");
});

test("the context has the members of RIC 3.x in their order", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async (e, c) => ({ keys: Object.keys(c), left: c.getRemainingTimeInMillis(), memory: c.memoryLimitInMB, arn: c.invokedFunctionArn, trace: process.env._X_AMZN_TRACE_ID })",
  );
  const posted = await driven.invoke({}, { id: "r-9" });
  expect(posted?.body).toMatchObject({
    keys: "callbackWaitsForEmptyEventLoop succeed fail done functionVersion functionName memoryLimitInMB logGroupName logStreamName clientContext identity invokedFunctionArn awsRequestId tenantId getRemainingTimeInMillis".split(
      " ",
    ),
    left: 2999,
    memory: "1024",
    arn: "arn:aws:lambda:us-east-1:123456789012:function:two-curls",
    trace: "Root=1-r-9;Parent=0;Sampled=0",
  });
});

test("log lines carry time, request id and level; newlines become \\r; stdout.write is raw", async () => {
  const driven = await DrivenProcess.handler(
    "console.info('init'); export const handler = async () => { console.warn('a\\nb %d', 5); console.debug({ x: [1] }); process.stdout.write('raw\\n') }",
  );
  await driven.invoke({}, { id: "r-1" });
  expect(driven.stdout).toBe(
    "2026-11-23T09:00:00.000Z\tundefined\tINFO\tinit\n" +
      "2026-11-23T09:00:00.001Z\tr-1\tWARN\ta\rb 5\n2026-11-23T09:00:00.001Z\tr-1\tDEBUG\t{ x: [ 1 ] }\nraw\n",
  );
});

test.each([
  ["console.log()", "INFO\tundefined"],
  ["console.trace('t')", "TRACE\tt"],
  ["console.group('g'); console.log('in')", "INFO\tg", "INFO\tin"],
  ["console.assert(false, { a: 1 })", "WARN\tAssertion failed: [object Object]"],
  ["console.fatal('f', 1)", "FATAL\tf 1"],
])("the runtime's console: %s", async (statement, ...lines) => {
  const driven = await DrivenProcess.handler(`export const handler = async () => { ${statement} }`);
  await driven.invoke({});
  expect(driven.stdout.replace(/^.*\trequest-1\t/gm, "")).toBe(`${lines.join("\n")}\n`);
});

test("in JSON lines one value stands as it is; of several, the first error is told beside their text", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async () => { console.log({ a: 1 }); console.error(new TypeError('b')); console.warn('c', new Error('d')); throw new RangeError('e') }",
    { variables: { AWS_LAMBDA_LOG_FORMAT: "JSON" } },
  );
  await driven.invoke({});
  const [first, second, third, fault] = driven.stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(first).toMatchObject({ level: "INFO", requestId: "request-1", message: { a: 1 } });
  expect(second).toMatchObject({ level: "ERROR", message: { errorType: "TypeError", errorMessage: "b" } });
  expect(third).toMatchObject({
    message: expect.stringContaining("c Error: d"),
    errorType: "Error",
    errorMessage: "d",
    stackTrace: ["Error: d", expect.stringContaining("at Runtime.handler (file:///var/task/index.mjs:1:")],
  });
  expect(fault).toMatchObject({ level: "ERROR", message: { errorType: "RangeError", errorMessage: "e" } });
});

test("what is no error is logged as one", async () => {
  const driven = await DrivenProcess.handler("export const handler = async () => { throw 'text' }");
  await driven.invoke({});
  expect(driven.stdout).toContain(
    'ERROR\tInvoke Error \t{"errorType":"Error","errorMessage":"text","stack":["Error: text"]}',
  );
});

test("a handler of another name shows as what the runtime calls it", async () => {
  const driven = await DrivenProcess.handler("export async function main() { throw new Error('m') }", {
    variables: { _HANDLER: "index.main" },
  });
  expect((await driven.invoke({}))?.body).toMatchObject({
    trace: ["Error: m", "    at Runtime.main [as handler] (file:///var/task/index.mjs:1:38)"],
  });
});

test("results are what JSON.stringify makes of them", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = async () => ({ d: new Date(0), m: new Map([[1, 2]]), n: NaN, u: undefined, b: Buffer.from('hi') })",
  );
  expect((await driven.invoke({}))?.body).toEqual({
    d: "1970-01-01T00:00:00.000Z",
    m: {},
    n: null,
    b: { type: "Buffer", data: [104, 105] },
  });
});

test("a streaming handler's response is posted whole when it ends", async () => {
  const driven = await DrivenProcess.handler(
    "export const handler = awslambda.streamifyResponse(async (e, stream) => { stream.setContentType('text/plain'); stream.write('a'); await new Promise((r) => setTimeout(r, 20)); stream.write('b'); stream.end() })",
  );
  const posted = await driven.invoke({});
  expect(posted?.body).toBe("ab");
  expect(posted?.request.headers).toContainEqual(["lambda-runtime-function-response-mode", "streaming"]);
});

test("globals survive from one invocation to the next", async () => {
  const driven = await DrivenProcess.handler("let count = 0; export const handler = async () => ++count");
  expect([(await driven.invoke({}))?.body, (await driven.invoke({}))?.body]).toEqual([1, 2]);
});
