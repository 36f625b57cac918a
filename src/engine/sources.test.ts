import { expect, test } from "vitest";
import { defaultConfiguration } from "../model/functionConfiguration.ts";
import { bodyText } from "../model/http.ts";
import { defaultSettings } from "../model/serviceSettings.ts";
import { apiGatewayAnswer } from "./sources/apiGatewayAnswer.ts";
import { eventId, loop, type Script } from "./testing/scriptedSandboxes.ts";
import { invoke, message, request, startScenario } from "./testing/scenario.ts";

const answered = (payload: unknown): [number, string] => {
  const result = { kind: "response", payload: JSON.stringify(payload), errorType: null } as const;
  const { status, body } = apiGatewayAnswer(result, 1, "test");
  return [status, bodyText(body)];
};
const malformed = [502, '{"message":"Internal server error"}'];

test.each([
  [{ statusCode: 200 }, [200, ""]],
  [{ headers: { a: "b" } }, [200, ""]],
  [{ statusCode: "201" }, [201, ""]],
  [{ statusCode: 200, body: "hi" }, [200, "hi"]],
  [{ statusCode: 200, wrongValue: "x" }, malformed],
  [{}, malformed],
  ["hi", malformed],
  [{ statusCode: "test" }, malformed],
  [{ statusCode: 200, multiValueHeaders: { a: "b" } }, malformed],
  [{ statusCode: 200, body: { a: 1 } }, malformed],
])("API Gateway makes of %j the answer %j", (payload, expected) => {
  expect(answered(payload)).toEqual(expected);
});

test("a function that answers later than the integration timeout: the client gets 504, the function runs on and is billed", async () => {
  const script: Script = ({ turn, resume, api }) => {
    const id = eventId(resume);
    if (id === undefined && turn > 1) return { outputs: [] };
    return id === undefined ? { outputs: [api.next()] } : { outputs: [] };
  };
  const scenario = startScenario(script, {
    configuration: { timeoutSeconds: 60 },
  });
  await scenario.play(request());
  const [answer] = scenario.entries("call.answered");
  const [ended] = scenario.entries("invocation.ended");
  expect(answer?.response.status).toBe(504);
  expect(bodyText(answer?.response.body ?? { text: "", sizeBytes: 0 })).toBe(
    '{"message":"Endpoint request timed out"}',
  );
  expect(ended?.at).toBeGreaterThan(answer?.at ?? Number.NaN);
  expect(ended?.billedMs).toBeGreaterThanOrEqual(60_000);
});

test("throttling: the Invoke API says 429, API Gateway hides it behind a 500", async () => {
  const scenario = startScenario(loop(), { settings: { reservedConcurrency: 0 } });
  await scenario.play(invoke());
  await scenario.play(request());
  const [direct, gateway] = scenario.entries("call.answered").map(({ response }) => response);
  expect(direct?.status).toBe(429);
  expect(bodyText(direct?.body ?? { text: "", sizeBytes: 0 })).toContain(
    "ReservedFunctionConcurrentInvocationLimitExceeded",
  );
  expect(gateway?.status).toBe(500);
  expect(scenario.entries("environment.launched")).toHaveLength(0);
});

test("the event from the API has null for what is absent, as recorded on AWS", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request());
  const event: unknown = JSON.parse(scenario.entries("invocation.requested")[0]?.payload ?? "");
  expect(event).toMatchObject({
    httpMethod: "GET",
    path: "/",
    queryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    body: null,
    requestContext: { stage: "prod", path: "/prod/", requestTime: "23/Nov/2026:09:00:00 +0000" },
  });
});

test("invoking with something that is no JSON is refused with 400", async () => {
  const scenario = startScenario(loop());
  await scenario.play(invoke("{"));
  expect(scenario.entries("call.answered")[0]?.response.status).toBe(400);
});

test("messages are received in batches, the function invoked once a batch, and deleted on success", async () => {
  const scenario = startScenario(loop());
  await scenario.play(message(25));
  const batches = scenario.entries("batch.received");
  expect(batches.every(({ messageIds }) => messageIds.length <= 10)).toBe(true);
  expect(batches.flatMap(({ messageIds }) => messageIds)).toHaveLength(25);
  expect(scenario.entries("invocation.started")).toHaveLength(batches.length);
  expect(scenario.runner.world.queue).toMatchObject({ deleted: 25, messages: new Map() });
});

const failing: Script = ({ resume, api }) => {
  const id = eventId(resume);
  return {
    outputs: [id === undefined ? api.next() : api.fail(id, '{"errorType":"Error","errorMessage":"no"}')],
  };
};

test("a failed batch comes back after the visibility timeout, and to the dead-letter queue after the last receive", async () => {
  const scenario = startScenario(failing);
  await scenario.play(message());
  expect(scenario.entries("message.returned")).toHaveLength(3);
  const [first, second] = scenario.entries("batch.received");
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(30_000);
  expect(scenario.runner.world.queue.deadLetters).toHaveLength(1);
  expect(
    scenario
      .entries("invocation.requested")
      .map(({ payload }) => JSON.parse(payload).Records[0].attributes.ApproximateReceiveCount),
  ).toEqual(["1", "2", "3"]);
});

test("with ReportBatchItemFailures only the reported messages come back", async () => {
  let reported = "";
  const script: Script = ({ resume, api }) => {
    const id = eventId(resume);
    if (id === undefined) return { outputs: [api.next()] };
    const answer = resume?.answers[0]?.answer;
    const event = answer && "status" in answer ? JSON.parse(bodyText(answer.body)) : { Records: [] };
    reported ||= event.Records[0].messageId;
    return {
      outputs: [api.respond(id, JSON.stringify({ batchItemFailures: [{ itemIdentifier: reported }] }))],
    };
  };
  const queue = { ...defaultSettings.queue, reportBatchItemFailures: true, maxReceiveCount: 1 };
  const scenario = startScenario(script, { settings: { queue } });
  await scenario.play(message(2));
  expect(scenario.runner.world.queue.deadLetters).toContain(reported);
});

test("a throttled batch is kept by its poller and tried again, without a new receive", async () => {
  const scenario = startScenario(loop(), { settings: { reservedConcurrency: 0 } });
  scenario.give(message());
  await scenario.pass(5000);
  expect(scenario.entries("batch.backedOff").length).toBeGreaterThan(1);
  expect(scenario.entries("batch.received")).toHaveLength(1);
  await scenario.play({ type: "configure", settings: { ...defaultSettings, cpuModel: "fixed" } });
  expect(scenario.runner.world.queue.deleted).toBe(1);
});

test("100 simultaneous requests: 100 environments, 100 inits, 100 answers, all frozen", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request(100));
  expect(scenario.entries("environment.launched")).toHaveLength(100);
  expect(scenario.entries("environment.initEnded")).toHaveLength(100);
  expect(scenario.entries("call.completed")).toHaveLength(100);
  expect([...scenario.runner.world.environments.values()].every(({ phase }) => phase.name === "frozen")).toBe(
    true,
  );
});

test("without a function the Invoke API says 404 and API Gateway 500; messages wait for the first deployment", async () => {
  const scenario = startScenario(loop(), { isEmpty: true });
  await scenario.play(invoke());
  await scenario.play(request());
  expect(scenario.entries("call.answered").map(({ response }) => response.status)).toEqual([404, 500]);
  scenario.give(message());
  await scenario.pass(1000);
  expect(scenario.entries("batch.received")).toHaveLength(0);
  await scenario.play({ type: "deploy", files: {}, configuration: defaultConfiguration });
  expect(scenario.runner.world.queue.deleted).toBe(1);
});
