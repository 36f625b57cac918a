// The same seed, inputs and code give the same trace, byte for byte: in the browser with real workers, and (but for
// the shell, which asks its own realm for time and chance) in this Node without them.

import { expect, type Page, test } from "@playwright/test";
import type { Command } from "../src/model/command.ts";
import { defaultConfiguration } from "../src/model/functionConfiguration.ts";
import { epochMs } from "../src/model/time.ts";
import { type Input, runAgain } from "./driving/inProcess.ts";
import { advance, openScenario, send } from "./driving/scenario.ts";

const seed = 11;
const request = { method: "POST", target: "/orders?q=1", headers: [], body: '{"a":1}' };

const curious = `
import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
const born = [Date.now(), Math.random(), randomUUID()];
setInterval(() => console.log("tick", { at: performance.now() }), 70);
export async function handler(event, context) {
  console.log(event.httpMethod ?? event.Records.length, born, new Date(), context.getRemainingTimeInMillis());
  appendFileSync("/tmp/seen.txt", context.awsRequestId + "\\n");
  const page = await fetch("http://example.com/").then((answer) => answer.text());
  await fetch("https://nowhere.invalid/").catch((error) => console.error(error.cause.code));
  await new Promise((done) => setTimeout(done, 40 + Math.random() * 100));
  const digest = createHash("sha256").update(page + readFileSync("/tmp/seen.txt")).digest("hex");
  if (Math.random() < 0.2) process.exit(4);
  if (Math.random() < 0.2) await new Promise(() => {});
  return { statusCode: 200, body: digest };
}`;

const loop = `
const api = "http://" + process.env.AWS_LAMBDA_RUNTIME_API + "/2018-06-01/runtime/invocation/";
while (true) {
  const next = await fetch(api + "next");
  const id = next.headers.get("Lambda-Runtime-Aws-Request-Id");
  const event = await next.json();
  await new Promise((done) => setTimeout(done, Math.random() * 50));
  const answers = await Promise.all([1, 2].map((n) =>
    fetch(api + id + "/response", { method: "POST", body: JSON.stringify({ statusCode: 200 + n, body: event.path }) })));
  console.log(answers.map((answer) => answer.status));
}`;

const script = `#!/bin/bash
born="$(date +%s.%N) $RANDOM $(printf '%(%T)T' -1) $(awk 'BEGIN { srand(); print rand() }') $(shuf -i 1-1000 -n 3 | tr '\\n' ' ')"
API="http://\${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation"
while true; do
  HEADERS="$(mktemp)"
  EVENT="$(curl -sS -LD "$HEADERS" "$API/next")"
  ID="$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)"
  echo "$born $SECONDS $(date) $RANDOM $HEADERS $$ \${#EVENT}" | tee -a /tmp/seen.txt
  sleep "0.$((RANDOM % 9 + 1))"
  (( RANDOM % 5 == 0 )) && exit 4
  curl -s -X POST "$API/$ID/response" -d "{\\"statusCode\\":200,\\"body\\":\\"$(sha256sum < /tmp/seen.txt | cut -c1-64)\\"}"
done`;

const part = {
  "part.mjs": "export default import.meta.url; export const there = 1",
  "old.cjs":
    "module.exports = import('./part.mjs').then(({ there }) => { throw new TypeError('old ' + there) })",
  "thrown.cjs":
    "class Shop { static open() { [1].forEach(() => { throw new RangeError('closed') }) } } function go() { Shop.open() } go()",
};
/** Each on one line, as a browser runs other text there than the author's. */
const failing = [
  `import { nope } from "node:fs"; nope()`,
  `import { nope } from "./part.mjs"; nope()`,
  `import part, { there } from "./part.mjs"; const own = await import("./part.mjs"); console.log(import.meta.url, own.default === part); throw new Error("there " + there)`,
  `import old from "./old.cjs"; process.nextTick(() => console.log("tick")); Promise.resolve().then(() => console.log("micro")); await old`,
  `import assert from "node:assert"; import { promisify, types } from "node:util"; await promisify(setTimeout)(5); assert(types.isDate(new Date())); try { assert.deepStrictEqual([{ a: 1 }], [{ a: 2 }]) } catch ({ message }) { throw new Error(message) }`,
  `import "./thrown.cjs"`,
  `import "./part.mjs"; const controller = new AbortController(); controller.abort(); console.log(controller.signal.reason.message); const { readFileSync } = require("fs")`,
];

const failingHandlers = [
  [
    "handler.mjs",
    "export const handler = async () => { setTimeout(() => { throw new Error('late') }, 1); await new Promise(() => {}) }",
  ],
  [
    "handler.mjs",
    "class Shop { open() { throw new RangeError('closed') } } export async function handler() { new Shop().open() }",
  ],
  [
    "handler.cjs",
    "exports.handler = async () => { throw Object.assign(new Error('old'), { name: 'Own', code: 5 }) }",
  ],
  ["handler.cjs", "exports.handler = async () => { console.log('unclosed')"],
  [
    "handler.cjs",
    "if (!exports) return;\nexports.handler = async () => { console.log('unclosed, behind a return')",
  ],
  [
    "handler.cjs",
    "class Basic { eval() { throw new Error('evaluated') } } exports.handler = async () => new Basic().eval()",
  ],
  ["handler.cjs", "require('./gone')"],
  [
    "handler.mjs",
    "export const handler = async () => { Promise.reject(new Error('nobody')); await new Promise(() => {}) }",
  ],
] as const;

const scenarios: readonly { readonly title: string; readonly steps: readonly (Command | number)[] }[] = [
  {
    title: "a handler that looks at everything that could vary, by request and by message",
    steps: [
      deploy("handler", "handler.mjs", curious),
      { type: "sendRequest", ticket: "t", request, count: 12, everyMs: 0 },
      900,
      { type: "sendMessage", ticket: "t", message: { body: "hello", attributes: {} }, count: 30, everyMs: 5 },
      40_000,
      { type: "sendRequest", ticket: "t", request, count: 5, everyMs: 300 },
      60_000,
    ],
  },
  {
    title: "a loop of its own that answers twice, with deployments and kills in between",
    steps: [
      deploy("jsLoop", "bootstrap.mjs", loop),
      { type: "sendRequest", ticket: "t", request, count: 20, everyMs: 1 },
      450,
      { type: "killEnvironment", environmentId: "env-3" },
      deploy("jsLoop", "bootstrap.mjs", `${loop} // again`),
      { type: "sendRequest", ticket: "t", request, count: 4, everyMs: 200 },
      400_000,
    ],
  },
  {
    title: "programs and handlers that fail, where they do and in whose words",
    steps: [
      ...failing.map((text) => deploy("jsLoop", "bootstrap.mjs", text, part)),
      ...failingHandlers.map(([file, text]) => deploy("handler", file, text, part)),
    ].flatMap((deployment) => [
      deployment,
      { type: "invokeFunction" as const, ticket: "t", payload: "{}", count: 1, everyMs: 0 },
      5000,
    ]),
  },
];

for (const { title, steps } of scenarios) {
  test(`the same trace in browser and Node: ${title}`, async ({ page }) => {
    const first = await playInBrowser(page, steps);
    const second = await playInBrowser(page, steps);
    expect(second).toBe(first);
    expect(first.split("\n").length).toBeGreaterThan(150);

    const endMs = steps.reduce<number>((sum, step) => sum + (typeof step === "number" ? step : 0), 0);
    const inputs = inputsOf(first);
    for (const run of [await runAgain(seed, inputs, endMs), await runAgain(seed, inputs, endMs)]) {
      expect(run).toBe(first);
    }
  });
}

test("the same trace twice in the browser: a bash script that looks at everything that could vary", async ({
  page,
}) => {
  const files = {
    Dockerfile:
      'FROM public.ecr.aws/amazonlinux/amazonlinux:2023\nCOPY s.sh /\nENTRYPOINT ["/bin/bash", "/s.sh"]\n',
    "s.sh": script,
  };
  const configuration = { ...defaultConfiguration, guest: "container" as const, timeoutSeconds: 2 };
  const steps: readonly (Command | number)[] = [
    { type: "deploy", files, configuration },
    { type: "sendRequest", ticket: "t", request, count: 6, everyMs: 0 },
    9000,
    { type: "sendRequest", ticket: "t", request, count: 6, everyMs: 900 },
    20_000,
  ];
  const first = await playInBrowser(page, steps);
  expect(await playInBrowser(page, steps)).toBe(first);
  expect(first.split("\n").length).toBeGreaterThan(300);
  const bornAt = /(\d{10})\.\d{9} \d+ /.exec(first)?.[1];
  expect(Number(bornAt) * 1000 - epochMs).toBeLessThan(20_000);
});

function deploy(
  guest: "handler" | "jsLoop",
  file: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
): Command {
  const configuration = { ...defaultConfiguration, guest, timeoutSeconds: 2 };
  return { type: "deploy", files: { [file]: text, ...others }, configuration };
}

async function playInBrowser(page: Page, steps: readonly (Command | number)[]): Promise<string> {
  await openScenario(page, `?example=handler&seed=${seed}&pace=max&cpu=fixed&paused`);
  for (const step of steps) await (typeof step === "number" ? advance(page, step) : send(page, step));
  return await page.evaluate(() => window.twoCurls?.trace() ?? "");
}

function inputsOf(trace: string): readonly Input[] {
  return trace.split("\n").flatMap((line) => {
    const [, at, json] = /^\d+ ([\d.]+) <- command\.received (.*)$/.exec(line) ?? [];
    return at !== undefined && json !== undefined
      ? [{ at: Number(at), command: JSON.parse(json).command }]
      : [];
  });
}
