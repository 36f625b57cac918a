import { expect, test } from "vitest";
import type { Command } from "../../model/command.ts";
import type { CallResult } from "../../wire/laptopPort.ts";
import { callService, callServiceTimes } from "./serviceClient.ts";
import { fakeOutside } from "./testing/fakeOutside.ts";
import { jsonResponse } from "./testing/fakeService.ts";

const message = { front: "queue", message: { body: "hello", attributes: {} } } as const;
const ok = jsonResponse(200, "{}");

test("a call ends when the client has the answer, and took the virtual time from sent to completed", async () => {
  const outside = fakeOutside();
  outside.advance(0);
  const answer = callService(outside, message);
  const [callId] = outside.open;
  if (callId) outside.answer(callId, ok, 1964);
  expect(await answer).toMatchObject({ response: ok, durationMs: 1964 });
});

test("calls of others are not taken for one's own", async () => {
  const outside = fakeOutside();
  const results: CallResult[] = [];
  const mine = callServiceTimes(outside, message, 1, {}, (each) => results.push(each));
  void callServiceTimes(outside, message, 1, {}, () => {});
  const [first, second] = outside.open;
  if (second) outside.answer(second, jsonResponse(500, ""), 10);
  expect(results).toEqual([]);
  if (first) outside.answer(first, ok, 20);
  await mine;
  expect(results).toMatchObject([{ durationMs: 20 }]);
});

test("an aborted call hangs up and rejects", async () => {
  const outside = fakeOutside();
  const abort = new AbortController();
  const answer = callService(outside, message, { signal: abort.signal });
  expect(outside.open).toHaveLength(1);
  abort.abort(new Error("Ctrl-C"));
  await expect(answer).rejects.toThrow("Ctrl-C");
  expect(outside.open).toEqual([]);
});

test("a call that is aborted before the engine has it is hung up as soon as it is sent", async () => {
  const outside = fakeOutside();
  const late: (() => void)[] = [];
  const slow = { ...outside, send: (command: Command) => void late.push(() => outside.send(command)) };
  const abort = new AbortController();
  const answer = callService(slow, message, { signal: abort.signal });
  abort.abort(new Error("Ctrl-C"));
  await expect(answer).rejects.toThrow("Ctrl-C");
  for (const send of late) send();
  expect(outside.commands).toHaveLength(1);
  expect(outside.open).toEqual([]);
});

test("a call with a time limit is hung up when the virtual clock reaches it", async () => {
  const outside = fakeOutside();
  const results: CallResult[] = [];
  const done = callServiceTimes(outside, message, 1, { timeoutMs: 1000 }, (each) => results.push(each));
  outside.advance(999);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(results).toEqual([]);
  outside.advance(1000);
  await done;
  expect(results).toEqual([{ outcome: "timedOut", durationMs: 1000 }]);
  expect(outside.open).toEqual([]);
});

test("where the scenario starts afresh, all calls are lost", async () => {
  const outside = fakeOutside();
  const results: CallResult[] = [];
  const done = callServiceTimes(outside, message, 3, {}, (each) => results.push(each));
  outside.restart();
  await done;
  expect(results).toEqual([{ outcome: "lost" }, { outcome: "lost" }, { outcome: "lost" }]);
});
