import { expect, test } from "vitest";
import { defaultSettings } from "../model/serviceSettings.ts";
import type { EnvironmentId } from "../model/id.ts";
import { virtualTime } from "../model/time.ts";
import { storyLimit } from "./story.ts";
import { wordsText } from "./story/said.ts";
import { answer, fold, type Moment, next, post } from "./testing/fold.ts";
import { delivered, deployed, frozen, requested, requestId, timedOut, warm } from "./testing/walk.ts";

const ref = { environmentId: "env-1", process: 1 } as const;

function told(moments: readonly Moment[]): readonly string[] {
  return fold(moments).readings.story.sentences.map(({ parts }) => wordsText(parts));
}

test("a cold start is told from the request to the freeze", () => {
  expect(told(frozen)).toEqual([
    "Version 1 is deployed. Nothing runs: no container is launched before an event comes.",
    "Your laptop sends GET /orders?q=1 to API Gateway and waits for the answer.",
    "API Gateway turns the HTTP request into an event and invokes the function.",
    "No environment is idle, so Lambda launches env-1 for the event: a cold start.",
    "env-1 has its code. Now the environment boots.",
    "env-1 starts your program: the init phase, all that comes before the loop.",
    "env-1 asks the Runtime API for an event: GET …/next.",
    "env-1 asks for its first event, and with that its init phase is over, after 152 ms.",
    "env-1's first GET …/next ends its init phase (152 ms) and is answered at once with the event from API Gateway.",
    "env-1 has the event and runs your business logic.",
    "env-1 is done and posts its answer: POST …/response.",
    "The service accepts the response of env-1 with 202 and hands it to API Gateway.",
    "env-1 asks the Runtime API for an event: GET …/next.",
    "The invocation in env-1 is over after 810 ms. Billed: 962 ms.",
    "env-1 asked for the next event. None is waiting, so the service holds the request open and freezes the container.",
    "Your laptop gets 200 after 1.265 s.",
  ]);
});

test("an idle environment that takes an event is a warm start", () => {
  expect(told(warm).slice(-5)).toEqual([
    "The queue keeps the message, visible to whoever asks for messages.",
    "Lambda's poller receives 1 message, in flight from now on, and invokes the function with one event.",
    "env-1 is idle, so Lambda routes the event to it: a warm start, no init.",
    "The service thaws env-1 and answers its waiting GET …/next with the event from SQS: a warm start.",
    "env-1 has the event and runs your business logic.",
  ]);
});

test("a timeout is told in one sentence, the reset with it", () => {
  expect(told(timedOut).at(-1)).toBe(
    "env-1 gave no answer within 3 s: the invocation timed out. Its caller is told, its process ended; /tmp stays.",
  );
});

test("a throttled invocation says which limit it met", () => {
  const sentences = told([
    ...requested,
    [
      12,
      {
        type: "invocation.throttled",
        requestId,
        reason: "ConcurrentInvocationLimitExceeded",
        returnsAt: virtualTime(14),
      },
    ],
    [
      14,
      { type: "invocation.returned", requestId },
      { type: "call.answered", callId: "call-1-0", response: answer(500), arrivesAt: virtualTime(20) },
    ],
  ]);
  expect(sentences.slice(-2)).toEqual([
    "The invocation is throttled: all of the account's concurrency of 200 is in use.",
    "API Gateway answers 500: the invocation was throttled.",
  ]);
});

test("a call that the Runtime API refuses is told with its status and reason", () => {
  const refusal = answer(400, '{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}');
  const { sentences } = fold([
    ...delivered,
    [
      500,
      {
        type: "exchange.requested",
        ...ref,
        exchange: 2,
        to: "runtimeApi",
        request: post("0-0-0-0-1"),
        arrivesAt: virtualTime(501),
      },
    ],
    [
      501,
      { type: "exchange.arrived", ...ref, exchange: 2 },
      { type: "exchange.answered", ...ref, exchange: 2, answer: refusal, arrivesAt: virtualTime(502) },
    ],
  ]).readings.story;
  expect(wordsText(sentences.at(-1)?.parts ?? [])).toBe(
    "The Runtime API refuses env-1's POST …/response with 400: Invalid request ID.",
  );
  expect(sentences.at(-1)?.why).toContain("not the id of the event");
});

test("a loop that asks again without answering is told that it gets the same event", () => {
  const again = [
    [
      500,
      {
        type: "exchange.requested",
        ...ref,
        exchange: 2,
        to: "runtimeApi",
        request: next,
        arrivesAt: virtualTime(501),
      },
    ],
    [
      501,
      { type: "exchange.arrived", ...ref, exchange: 2 },
      {
        type: "exchange.answered",
        ...ref,
        exchange: 2,
        answer: { ...answer(200), headers: [["Lambda-Runtime-Aws-Request-Id", requestId]] },
        arrivesAt: virtualTime(502),
      },
    ],
  ] as const satisfies readonly Moment[];
  expect(told([...delivered, ...again]).at(-1)).toContain("gets the same event again");
});

test("what a hundred do at once is one sentence that counts", () => {
  const requests = Array.from({ length: 100 }, (_, n) => n + 1);
  const sentences = told([
    [0, deployed()],
    [
      0,
      ...requests.map(
        (n) =>
          ({
            type: "call.sent",
            callId: `call-1-${n}`,
            ticket: "t",
            content: { front: "apiGateway", request: { method: "GET", target: "/", headers: [], body: "" } },
            arrivesAt: virtualTime(10),
          }) as const,
      ),
    ],
    ...requests.map(
      (n) =>
        [
          10 + n,
          {
            type: "environment.launched",
            environmentId: `env-${n}`,
            version: 1,
            downloadMs: 100,
            bootMs: 100,
          },
        ] as const satisfies Moment,
    ),
  ]);
  expect(sentences.slice(1)).toEqual([
    "100 requests leave your laptop for API Gateway.",
    "Lambda launches 100 environments, one for each event: cold starts in parallel.",
  ]);
});

test("the subject and the decisive word are strong, what code wrote is not", () => {
  const { sentences } = fold(frozen).readings.story;
  const freeze = sentences.at(-2)?.parts ?? [];
  expect(freeze.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(["env-1", "freezes"]);
});

test("every sentence has a reason, and the story stays bounded", () => {
  const many = Array.from({ length: 300 }, (_, n): Moment => [1000 * n, { ...deployed(), version: n + 1 }]);
  const { sentences } = fold([...many]).readings.story;
  expect(sentences).toHaveLength(storyLimit);
  expect(sentences.every(({ why }) => why.length > 20)).toBe(true);
});

test("an error that code threw is told by its own name, not by what the service makes of it", () => {
  const result = {
    kind: "error",
    payload: '{"errorType":"RangeError","errorMessage":"no"}',
    errorType: "Runtime.Unknown",
  } as const;
  const responded = (
    each: typeof result | (Omit<typeof result, "payload"> & { payload: string }),
  ): Moment => [
    500,
    {
      type: "invocation.responded",
      requestId,
      environmentId: "env-1",
      result: each,
      returnsAt: virtualTime(502),
    },
  ];
  expect(told([...delivered, responded(result)]).at(-1)).toBe(
    "The service takes env-1's error (RangeError) and hands it to API Gateway.",
  );
  expect(told([...delivered, responded({ ...result, payload: "sorry" })]).at(-1)).toContain(
    "(Runtime.Unknown)",
  );
});

test("a caller that gets an error is told with its reason", () => {
  const ended = (
    result: { kind: "response" | "error"; payload: string; errorType: string | null },
    status: number,
  ) =>
    told([
      ...delivered,
      [
        500,
        {
          type: "invocation.responded",
          requestId,
          environmentId: "env-1",
          result,
          returnsAt: virtualTime(502),
        },
      ],
      [
        502,
        { type: "call.answered", callId: "call-1-0", response: answer(status), arrivesAt: virtualTime(510) },
      ],
      [510, { type: "call.completed", callId: "call-1-0" }],
    ]).at(-1);
  const thrown = {
    kind: "error",
    payload: '{"errorType":"RangeError"}',
    errorType: "Runtime.Unknown",
  } as const;
  expect(ended(thrown, 502)).toBe("Your laptop gets 502 after 510 ms: the invocation failed (RangeError).");
  const good = { kind: "response", payload: "{}", errorType: null } as const;
  expect(ended(good, 404)).toBe("Your laptop gets 404 after 510 ms, as the function says.");
  expect(ended(good, 200)).toBe("Your laptop gets 200 after 510 ms.");
});

test("who is the runtime is told that it is their turn", () => {
  const sentences = told(
    delivered.map(([at, ...drafts]): Moment => [
      at,
      ...drafts.map((each) => (each.type === "function.deployed" ? deployed({ guest: "person" }) : each)),
    ]),
  );
  expect(sentences).toContainEqual(expect.stringContaining("You are the process of env-1 now."));
  expect(sentences.at(-1)).toContain("You are its business logic now");
});

test("a deployment is told to its end: the old containers are gone, the next event meets the new version", () => {
  const replacing = (environmentId: EnvironmentId, endsAt: number): Moment => [
    2000,
    { type: "environment.shuttingDown", environmentId, reason: "deployment", until: virtualTime(endsAt) },
  ];
  const sentences = told([
    ...frozen,
    [2000, { ...deployed(), version: 2 }],
    replacing("env-1", 2100),
    [2100, { type: "environment.shutDown", environmentId: "env-1" }],
  ]);
  expect(sentences.at(-1)).toBe(
    "Version 2 is ready: the old containers are gone, and the next event is a cold start with the new code.",
  );
});

test("while an old container is still busy, or a new one runs already, the deployment's end says so", () => {
  const launch = (n: number, version: number): Moment => [
    1000 + n,
    { type: "environment.launched", environmentId: `env-${n}`, version, downloadMs: 1, bootMs: 1 },
  ];
  const end = (n: number): Moment => [
    2000 + n,
    {
      type: "environment.shuttingDown",
      environmentId: `env-${n}`,
      reason: "deployment",
      until: virtualTime(2000 + n),
    },
    { type: "environment.shutDown", environmentId: `env-${n}` },
  ];
  const sentences = told([
    [0, deployed()],
    launch(1, 1),
    launch(2, 1),
    [1500, { ...deployed(), version: 2 }],
    launch(3, 2),
    end(1),
    end(2),
  ]);
  expect(sentences.filter((each) => each.includes("Version 2"))).toEqual([
    expect.stringContaining("is deployed"),
    "Version 2 has taken over: no container of an older version is left.",
  ]);
});

test("a sentence that is read late says what was true at its moment", () => {
  const late = fold([
    ...frozen,
    [
      400_000,
      {
        type: "environment.shuttingDown",
        environmentId: "env-1",
        reason: "idle",
        until: virtualTime(400_100),
      },
    ],
    [400_001, { type: "settings.changed", settings: { ...defaultSettings, idleLifetimeMs: 1000 } }],
    [400_100, { type: "environment.shutDown", environmentId: "env-1" }],
    [400_200, deployed({ timeoutSeconds: 77 })],
  ]).readings.story.sentences.map(({ parts, why }) => `${wordsText(parts)} ${why}`);
  expect(late.find((text) => text.includes("shuts it down"))).toContain("got no event for 6 min");
  expect(late.find((text) => text.includes("answered at once"))).toContain("timeout of 3 s");
});

test("a sentence stays the same object until another one is told", () => {
  const { sentences } = fold(frozen).readings.story;
  expect(sentences.at(-1)?.parts).toBe(sentences.at(-1)?.parts);
});
