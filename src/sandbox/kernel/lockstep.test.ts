import { expect, test } from "vitest";
import { textBody } from "../../model/http.ts";
import { turnLimits } from "../../model/limit.ts";
import { DrivenProcess } from "../testing/drivenProcess.ts";

const ok = (text: string) => ({
  status: 200,
  headers: [["content-type", "text/plain"]] as const,
  body: textBody(text),
});

test("a loop asks, is answered in two turns, and asks again", async () => {
  const driven = await DrivenProcess.loop(
    "const base = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;\n" +
      "while (true) { const next = await fetch(`${base}/next`); const id = next.headers.get('lambda-runtime-aws-request-id');\n" +
      "await fetch(`${base}/${id}/response`, { method: 'POST', body: JSON.stringify({ got: await next.json() }) }) }",
  );
  expect((await driven.invoke({ n: 1 }))?.body).toEqual({ got: { n: 1 } });
  expect((await driven.invoke({ n: 2 }))?.body).toEqual({ got: { n: 2 } });
  expect(driven.turns).toBe(5);
});

test("the same start gives the same messages", async () => {
  const source =
    "import { randomUUID } from 'node:crypto'; console.log(Math.random(), randomUUID(), crypto.getRandomValues(new Uint8Array(4)), Date.now(), performance.now());" +
    "setTimeout(() => console.log(new Date(), process.hrtime()), 20)";
  const runs = await Promise.all(
    [1, 2].map(async () => {
      const driven = await DrivenProcess.loop(source);
      await driven.runTimers();
      return JSON.stringify(driven.messages);
    }),
  );
  expect(runs[0]).toBe(runs[1]);
});

test("time is virtual: timers fire when the engine says so, in due order", async () => {
  const driven = await DrivenProcess.loop(
    "for (const ms of [30, 10, 20, 10]) setTimeout(() => console.log(ms, Date.now() % 1000), ms); console.log('set')",
  );
  expect(driven.last.wakeAt).toBe(10);
  await driven.runTimers();
  expect(driven.stdout).toBe("set\n10 10\n10 10\n20 20\n30 30\n");
  expect(driven.exit).toEqual({ code: 0 });
});

test("microtasks and ticks run between two timers that are due at once", async () => {
  const driven = await DrivenProcess.loop(
    "for (const n of [1, 2]) setTimeout(() => { Promise.resolve().then(() => console.log('then', n)); process.nextTick(() => console.log('tick', n)); console.log('timer', n) }, 5)",
  );
  await driven.runTimers();
  expect(driven.stdout).toBe("timer 1\ntick 1\nthen 1\ntimer 2\ntick 2\nthen 2\n");
});

test("at the thaw the answer comes first, then what fell due meanwhile", async () => {
  const driven = await DrivenProcess.loop(
    "setTimeout(() => console.log('overdue', Date.now() % 1e6), 50); const r = await fetch('http://x/next'); console.log(await r.text(), Date.now() % 1e6)",
  );
  await driven.answer(1, ok("event"), 60_000);
  expect(driven.stdout).toBe("event 460000\noverdue 460000\n");
});

test("a loop that waits for the clock ends, and is charged", async () => {
  const driven = await DrivenProcess.loop(
    "const t = Date.now(); while (Date.now() - t < 100); console.log(Date.now() - t)",
  );
  expect(driven.stdout).toBe("100\n");
  expect(driven.last.cpuMs).toBeGreaterThan(100);
});

test("immediates without end do not hold a turn open", async () => {
  const driven = await DrivenProcess.loop("const again = () => setImmediate(again); again()");
  expect(driven.last.wakeAt).toBe(1);
  await driven.resume(1);
  expect(driven.last.wakeAt).toBe(2);
});

test("real asynchronous work ends within its turn", async () => {
  const driven = await DrivenProcess.loop(
    "const { x } = await import('./x.mjs'); const d = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('a')); console.log(x, Buffer.from(d).toString('hex').slice(0, 8), await new Blob(['b']).text())",
    { files: { "/var/task/bootstrap.mjs": "", "/var/task/x.mjs": "export const x = 1" } },
  );
  expect(driven.turns).toBe(1);
  const again = await DrivenProcess.start({
    files: {
      "/var/task/bootstrap.mjs":
        "const { x } = await import('./x.mjs'); console.log(x, await new Blob(['b']).text())",
      "/var/task/x.mjs": "export const x = 1",
    },
  });
  expect([again.stdout, again.turns]).toEqual(["1 b\n", 1]);
});

test("console lines go ahead of the turn's end, in order, and are not told twice", async () => {
  const driven = await DrivenProcess.loop(
    "console.log('a'); console.error('b'); fetch('http://x/'); console.log('c')",
  );
  expect(driven.messages.map((message) => message.type)).toEqual(["output", "output", "parked"]);
  expect(driven.last.outputs.map((output) => output.kind)).toEqual(["requested", "wrote"]);
});

test("output beyond its bound is dropped, and said so", async () => {
  const driven = await DrivenProcess.loop(
    "for (let i = 0; i < 400; i++) console.log('x'.repeat(1023)); await fetch('http://x/')",
  );
  expect(driven.stdout.length).toBe(turnLimits.outputChars);
  expect(driven.stderr).toBe(
    `[${400 * 1024 - turnLimits.outputChars} more characters of output in this turn were dropped]\n`,
  );
  expect(driven.messages.length).toBe(turnLimits.eagerOutputs + 1);
});

test("a program that ends exits 0, one that throws prints where and exits 1", async () => {
  const fine = await DrivenProcess.loop("console.log('done')");
  expect(fine.exit).toEqual({ code: 0 });
  const bad = await DrivenProcess.loop("function f() {\n  throw new RangeError('oops');\n}\nf();");
  expect(bad.exit).toEqual({ code: 1 });
  expect(bad.stderr).toBe(
    "file:///var/task/bootstrap.mjs:2\n  throw new RangeError('oops');\n        ^\n\n" +
      "RangeError: oops\n    at f (file:///var/task/bootstrap.mjs:2:9)\n    at file:///var/task/bootstrap.mjs:4:1\n\nNode.js v22.21.1\n",
  );
});

test("an unhandled rejection kills a loop with exit 1, a listener saves it", async () => {
  const killed = await DrivenProcess.loop("Promise.reject(new Error('bg')); setTimeout(() => {}, 1000)");
  expect(killed.exit).toEqual({ code: 1 });
  expect(killed.stderr).toContain("Error: bg\n    at file:///var/task/bootstrap.mjs:1:16");
  const saved = await DrivenProcess.loop(
    "process.on('unhandledRejection', (e) => console.log('heard', e.message)); Promise.reject(new Error('bg')); setTimeout(() => {}, 1000)",
  );
  expect([saved.exit, saved.stdout]).toEqual([undefined, "heard bg\n"]);
});

test("a top level that never settles exits 13; no program exits 127", async () => {
  expect((await DrivenProcess.loop("await new Promise(() => {})")).exit).toEqual({ code: 13 });
  const none = await DrivenProcess.start({ files: {} });
  expect([none.exit, none.stderr]).toEqual([
    { code: 127 },
    "Couldn't find valid bootstrap(s): [/var/task/bootstrap.mjs]\n",
  ]);
});

test("nothing runs after process.exit, whoever catches", async () => {
  const driven = await DrivenProcess.loop(
    "process.on('exit', (code) => console.log('exit', code)); try { process.exit(4) } catch {} console.log('still here'); fetch('http://x/')",
  );
  expect([driven.exit, driven.stdout, driven.open.size]).toEqual([{ code: 4 }, "exit 4\n", 0]);
});
