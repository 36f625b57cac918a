import { expect, test } from "vitest";
import { phasesOf } from "./codePhases.ts";

/** Each line with the first letter of its phase: i, n, l, r, or a dot. */
function marked(source: string, guest: "jsLoop" | "handler"): string {
  const phases = phasesOf(source, guest) ?? [];
  return phases.map((phase) => phase?.charAt(0) ?? ".").join("");
}

test("a program with a loop: init before it, then next, business logic and response inside it", () => {
  const source = `const api = process.env.AWS_LAMBDA_RUNTIME_API;
const base = \`http://\${api}/2018-06-01/runtime/invocation\`;

// runs once per container
const words = loadWords();

while (true) {
  const event = await fetch(\`\${base}/next\`);
  const id = event.headers.get("lambda-runtime-aws-request-id");

  const body = await event.text();
  const answer = work(body);

  await fetch(\`\${base}/\${id}/response\`, {
    method: "POST",
    body: JSON.stringify(answer),
  });
}`;
  expect(marked(source, "jsLoop")).toBe("ii.ii" + "." + ".nn" + "." + "nl" + "." + "rrrr" + ".");
});

test("a comment belongs to the line it stands on, and unpacking the event to the call that brought it", () => {
  const source = `while (true) {
  // ask
  const next = await fetch(base + "/next");
  const event = await next.json();
  // work
  const answer = work(event);
  log(await answer.text());
}`;
  expect(marked(source, "jsLoop")).toBe(".nnnlll.");
});

test("a POST of an error in a catch block is an answer too, and the block's brackets are no work", () => {
  const source = `for (;;) {
  const event = await fetch(next + "/next");
  try {
    work(event);
  } catch (error) {
    await fetch(base + "/" + id + "/error", { method: "POST" });
  }
}`;
  expect(marked(source, "jsLoop")).toBe(".n.l.r..");
});

test("a loop inside a function is found, and what surrounds it is init", () => {
  const source = `async function main() {
  const cache = new Map();
  while (true) {
    const event = await fetch("http://x/next");
    await work(event);
    await fetch("http://x/1/response");
  }
}
main();`;
  expect(marked(source, "jsLoop")).toBe("ii.nlr.ii");
});

test("functions beside the loop are business logic, except for the calls of the Runtime API in them", () => {
  const source = `function work(event) {
  return event.length;
}
async function nextEvent() {
  return await fetch(\`\${base}/next\`);
}`;
  expect(marked(source, "jsLoop")).toBe("lll" + "lnl");
});

test("in a handler's file all outside of functions is init, all inside is business logic", () => {
  const source = `import { words } from "./words.mjs";
const client = connect({
  region: "us-east-1",
});

export const handler = async (event) => {
  if (event.httpMethod === "GET") {
    return { statusCode: 200 };
  }
  return { statusCode: 405 };
};`;
  expect(marked(source, "handler")).toBe("iiii" + "." + "llllll");
});

test("CommonJS handlers and callbacks are functions, calls with a callback at the top are init", () => {
  expect(
    marked("exports.handler = (event, context, callback) => {\n  callback(null, 1);\n};", "handler"),
  ).toBe("lll");
  expect(marked("const doubled = list.map((each) => {\n  return each * 2;\n});", "handler")).toBe("iii");
});

test("brackets in strings and comments open nothing", () => {
  expect(marked('const a = "{";\n// {{{\nconst b = `(${a}`;\nexport function handler() {}', "handler")).toBe(
    "iiil",
  );
});

test("while brackets do not match there is nothing to tell", () => {
  expect(phasesOf("work(\nwhile (true) {}", "jsLoop")).toBeNull();
});
