import { expect, test } from "vitest";
import { bodyText } from "../model/http.ts";
import type { ProcessOutput } from "../model/process.ts";
import { eventId, type Script } from "./testing/scriptedSandboxes.ts";
import { invoke, startScenario } from "./testing/scenario.ts";

type Api = Parameters<Script>[0]["api"];

/** Plays one event with a process that does `requests` on it, one after another, and gives what the API answered. */
async function answersTo(
  ...requests: ((api: Api, id: string) => ProcessOutput)[]
): Promise<[number, string][]> {
  let id = "";
  let done = 0;
  const script: Script = ({ resume, api }) => {
    id = eventId(resume) ?? id;
    if (!id) return { outputs: [api.next()] };
    const next = requests[done++];
    return { outputs: next ? [next(api, id)] : done === requests.length + 1 ? [api.next()] : [] };
  };
  const scenario = startScenario(script);
  await scenario.play(invoke());
  return scenario
    .entries("exchange.answered")
    .flatMap(({ answer, exchange }): [number, string][] =>
      "status" in answer && exchange > 1 ? [[answer.status, bodyText(answer.body).trim()]] : [],
    );
}

const ok = [202, '{"status":"OK"}'];

test("a response is accepted with 202", async () => {
  expect(await answersTo((api, id) => api.respond(id, "{}"))).toEqual([ok]);
});

test("a second response is refused: the first answer wins", async () => {
  const [, second] = await answersTo(
    (api, id) => api.respond(id, "1"),
    (api, id) => api.respond(id, "2"),
  );
  expect(second).toEqual([
    403,
    '{"errorMessage":"State transition from RuntimeResponseSentState to InvocationResponse failed for runtime. Error: State transition is not allowed","errorType":"InvalidStateTransition"}',
  ]);
});

test("an error after a response is refused", async () => {
  const [, second] = await answersTo(
    (api, id) => api.respond(id, "1"),
    (api, id) => api.fail(id, "{}"),
  );
  expect(second?.[0]).toBe(403);
});

test("a wrong request id is refused with 400, and the right one is still welcome", async () => {
  const wrong = "00000000-0000-4000-8000-000000000000";
  expect(
    await answersTo(
      (api) => api.respond(wrong, "1"),
      (api, id) => api.respond(id, "1"),
    ),
  ).toEqual([[400, '{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}'], ok]);
});

test("asking for the next event without an answer given brings the same event again", async () => {
  const answers = await answersTo(
    (api) => api.next(),
    (api, id) => api.respond(id, "1"),
  );
  expect(answers).toEqual([[200, "{}"], ok]);
});

test("init/error after the first next is refused", async () => {
  const [first] = await answersTo(
    (api) => api.request("POST", "/runtime/init/error", "{}"),
    (api, id) => api.respond(id, "1"),
  );
  expect(first).toEqual([403, expect.stringContaining("State transition from Running to InitError failed")]);
});

test("an unknown path is 404, a wrong method 405", async () => {
  const answers = await answersTo(
    (api) => api.request("GET", "/runtime/nothing"),
    (api) => api.request("POST", "/runtime/invocation/next"),
    (api, id) => api.respond(id, "1"),
  );
  expect(answers.map(([status]) => status)).toEqual([404, 405, 202]);
});

test("a response over 6 MiB + 100 bytes is refused with 413, counts as answered, and the caller gets the error", async () => {
  const body = "x".repeat(6 * 1024 * 1024 + 101);
  const answers = await answersTo(
    (api, id) => api.respond(id, body),
    (api, id) => api.fail(id, "{}"),
  );
  expect(answers[0]).toEqual([
    413,
    '{"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}',
  ]);
  expect(answers[1]?.[0]).toBe(403);
});

test("an unknown response mode is refused", async () => {
  const mode = [["Lambda-Runtime-Function-Response-Mode", "sideways"]] as const;
  const answers = await answersTo((api, id) =>
    api.request("POST", `/runtime/invocation/${id}/response`, "{}", mode),
  );
  expect(answers[0]).toEqual([
    400,
    '{"errorMessage":"Invalid function response mode","errorType":"InvalidFunctionResponseMode"}',
  ]);
});
