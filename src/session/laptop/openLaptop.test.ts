import { afterEach, expect, test } from "vitest";
import { newLaptop, type Laptop } from "./openLaptop.ts";
import { type LaptopPort, serveShells } from "./shell/serveShells.ts";
import { fakeOutside } from "./testing/fakeOutside.ts";
import { jsonResponse } from "./testing/fakeService.ts";

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

function laptopFor(outside: ReturnType<typeof fakeOutside>): Laptop {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const far: LaptopPort = port2;
  let now = 0;
  const time = { now: () => now, set: (epochMs: number) => (now = epochMs), realNow: () => 0 };
  serveShells(far, time, { defenseInDepth: false });
  return newLaptop(outside, port1, noContainers);
}

function noContainers(): never {
  throw new Error("No container runs in these tests.");
}

const context = { columns: 80, history: ["echo before"], readLine: async () => null };

test("two terminals wait for their answers at once, and each gets its own", async () => {
  const outside = fakeOutside();
  const laptop = laptopFor(outside);
  let first = "";
  let second = "";
  const runs = [
    laptop.openShell("terminal-1", (text) => (first += text)).run("curl -s $API_URL", context),
    laptop.openShell("terminal-2", (text) => (second += text)).run("curl -s ${API_URL}two", context),
  ];
  await expect.poll(() => outside.open.length).toBe(2);
  expect(outside.commands.map((each) => "ticket" in each && each.ticket.split("/")[0])).toEqual([
    "terminal-1",
    "terminal-2",
  ]);
  const [one, two] = outside.open;
  if (two) outside.answer(two, jsonResponse(200, "second"), 50);
  await runs[1];
  expect([first, second]).toEqual(["", "second"]);
  if (one) outside.answer(one, jsonResponse(200, "first"), 60);
  expect(await runs[0]).toMatchObject({ exitCode: 0, cwd: "/home/you" });
  expect(first).toBe("first");
});

test("Ctrl-C hangs up in the service and ends the line with 130", async () => {
  const outside = fakeOutside();
  const shell = laptopFor(outside).openShell("terminal-1", () => {});
  const run = shell.run("curl $API_URL", context);
  await expect.poll(() => outside.open.length).toBe(1);
  shell.interrupt();
  expect((await run).exitCode).toBe(130);
  await expect.poll(() => outside.open.length).toBe(0);
});

test("queue attributes and the deployed function come from the world", async () => {
  const outside = fakeOutside();
  outside.write(5, {
    type: "message.arrived",
    messageId: "1-2-3-4-5",
    message: { body: "x", attributes: {} },
    pollAt: outside.store.getState().world.now,
  });
  let shown = "";
  const shell = laptopFor(outside).openShell("terminal-1", (text) => (shown += text));
  await shell.run(
    "aws sqs get-queue-attributes --queue-url $QUEUE_URL --attribute-names All | jq -c '.Attributes | [.ApproximateNumberOfMessages, .ApproximateNumberOfMessagesNotVisible]'",
    context,
  );
  expect(shown).toBe('["1","0"]\n');
  expect((await shell.run("aws lambda invoke --function-name two-curls out", context)).exitCode).toBe(254);
});

test("history lists what was entered in the terminal", async () => {
  let shown = "";
  const shell = laptopFor(fakeOutside()).openShell("terminal-1", (text) => (shown += text));
  await shell.run("history", context);
  expect(shown).toContain("echo before");
});

test("a prompt hears whether its line is whole and what could stand there", async () => {
  const shell = laptopFor(fakeOutside()).openShell("terminal-1", () => {});
  expect(await shell.isComplete("echo 'a")).toBe(false);
  expect(await shell.completions("hea", 3)).toMatchObject({ from: 0, candidates: ["head "] });
});

test("what is no message of a laptop is not heard", async () => {
  const outside = fakeOutside();
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  newLaptop(outside, port1, noContainers);
  const call = { kind: "calls", content: { front: "invoke", payload: "{}" }, count: 1e9, timeoutMs: null };
  port2.postMessage({ type: "request", shell: "x", request: 1, what: call });
  port2.postMessage("nonsense");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(outside.commands).toEqual([]);
});
