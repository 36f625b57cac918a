import { expect, test } from "vitest";
import { later } from "../model/time.ts";
import { eventId, loop, type Script } from "./testing/scriptedSandboxes.ts";
import { invoke, request, startScenario } from "./testing/scenario.ts";

test("a first request launches an environment: download, boot, init, event, response, frozen", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request());
  const told = scenario.types().filter((type) => /^(environment|invocation|call)\./.test(type));
  expect(told).toEqual([
    "call.sent",
    "call.arrived",
    "invocation.requested",
    "environment.launched",
    "invocation.placed",
    "environment.downloaded",
    "environment.initStarted",
    "environment.initEnded",
    "invocation.started",
    "invocation.responded",
    "invocation.ended",
    "environment.frozen",
    "invocation.returned",
    "call.answered",
    "call.completed",
  ]);
});

test("a second request goes to the same frozen environment, without init", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request());
  await scenario.play(request());
  expect(scenario.entries("environment.launched")).toHaveLength(1);
  expect(scenario.entries("environment.initStarted")).toHaveLength(1);
  expect(scenario.entries("invocation.placed").map(({ how }) => how)).toEqual(["launched", "idle"]);
  expect(scenario.entries("environment.thawed")).toHaveLength(1);
});

test("a second request while the first runs launches a second environment", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request(2));
  expect(scenario.entries("environment.launched").map(({ environmentId }) => environmentId)).toEqual([
    "env-1",
    "env-2",
  ]);
});

test("an idle environment is shut down when its idle lifetime is over", async () => {
  const scenario = startScenario(loop(), { settings: { idleLifetimeMs: 60_000 } });
  await scenario.play(request());
  await scenario.pass(59_000);
  expect(scenario.runner.world.environments.size).toBe(1);
  await scenario.pass(2000);
  expect(scenario.runner.world.environments.size).toBe(0);
  expect(scenario.entries("environment.shuttingDown").map(({ reason }) => reason)).toEqual(["idle"]);
});

test("the most recently used of several idle environments takes the next event", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request(3));
  const last = scenario.entries("environment.frozen").at(-1)?.environmentId;
  await scenario.play(request());
  expect(scenario.entries("invocation.placed").at(-1)?.environmentId).toBe(last);
});

test("duration runs from the event to the next `next`, and the first bill holds the init too", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request());
  await scenario.play(request());
  const [cold, warm] = scenario.entries("invocation.ended");
  const initMs = scenario.entries("environment.initEnded")[0]?.durationMs ?? 0;
  expect(initMs).toBeGreaterThan(0);
  expect(cold?.initMs).toBe(initMs);
  expect(cold?.billedMs).toBe(Math.ceil((cold?.durationMs ?? 0) + initMs));
  expect(warm?.initMs).toBeNull();
  expect(warm?.billedMs).toBe(Math.ceil(warm?.durationMs ?? 0));
});

test("a deployment shuts idle environments down at once and busy ones when they have finished", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request(2));
  const [deployed] = scenario.entries("function.deployed");
  if (!deployed) throw new Error("nothing was deployed");
  scenario.give(request());
  await scenario.play({ type: "deploy", files: deployed.files, configuration: deployed.configuration });
  expect(scenario.entries("environment.shuttingDown").map(({ reason }) => reason)).toEqual([
    "deployment",
    "deployment",
  ]);
  await scenario.play(request());
  expect(scenario.entries("environment.launched").at(-1)?.version).toBe(2);
});

test("after the timeout the caller is told, the process is ended, /tmp stays, and init is repeated inside the next event", async () => {
  const script: Script = ({ process, resume, api }) => {
    const id = eventId(resume);
    if (id === undefined) return { outputs: [api.next()] };
    if (process > 1) return { outputs: [api.respond(id, "{}")] };
    return {
      outputs: [{ kind: "changedTmp", path: "/tmp/kept", keepsBytes: 0, base64: "a2VwdA==", mode: 0o644 }],
    };
  };
  const scenario = startScenario(script, { configuration: { timeoutSeconds: 1 } });
  await scenario.play(invoke());
  const [ended] = scenario.entries("invocation.ended");
  expect(ended).toMatchObject({ outcome: "timeout", durationMs: 1000 });
  expect(JSON.parse(ended?.result?.payload ?? "")).toEqual({
    errorType: "Sandbox.Timedout",
    errorMessage: `RequestId: ${ended?.requestId} Error: Task timed out after 1.00 seconds`,
  });
  expect(scenario.entries("call.answered")[0]?.response.headers).toContainEqual([
    "X-Amz-Function-Error",
    "Unhandled",
  ]);
  expect(scenario.runner.world.environments.get("env-1")?.tmp.has("/tmp/kept")).toBe(true);

  await scenario.play(invoke());
  expect(scenario.entries("environment.launched")).toHaveLength(1);
  expect(scenario.entries("process.started").map(({ process }) => process)).toEqual([1, 2]);
  expect(scenario.entries("environment.initEnded").at(-1)).toMatchObject({
    phase: "invoke",
    status: "success",
  });
  expect(scenario.entries("invocation.ended").at(-1)).toMatchObject({ outcome: "response", initMs: null });
});

test("a process that computes without end is ended at its deadline, and its neighbours go on meanwhile", async () => {
  const script: Script = ({ environmentId, resume, api }) => {
    const id = eventId(resume);
    if (id === undefined) return { outputs: [api.next()] };
    return environmentId === "env-1" ? "hangs" : { outputs: [api.respond(id, "{}")] };
  };
  const scenario = startScenario(script, { configuration: { timeoutSeconds: 2 } });
  await scenario.play(request(3));
  const ends = scenario.entries("invocation.ended");
  expect(ends.map(({ environmentId, outcome }) => [environmentId, outcome])).toContainEqual([
    "env-1",
    "timeout",
  ]);
  expect(ends.filter(({ outcome }) => outcome === "response")).toHaveLength(2);
  expect(scenario.entries("process.stalled")).toHaveLength(1);
});

test.each([
  [0, "Runtime exited without providing a reason"],
  [7, "Runtime exited with error: exit status 7"],
])("an exit with code %i inside an event fails it as Runtime.ExitError", async (code, text) => {
  const script: Script = ({ resume, api }) =>
    eventId(resume) === undefined
      ? { outputs: [api.next()] }
      : { outputs: [{ kind: "exited", exit: { code } }] };
  const scenario = startScenario(script);
  await scenario.play(invoke());
  const [ended] = scenario.entries("invocation.ended");
  expect(ended?.outcome).toBe("crash");
  expect(JSON.parse(ended?.result?.payload ?? "")).toEqual({
    errorType: "Runtime.ExitError",
    errorMessage: `RequestId: ${ended?.requestId} Error: ${text}`,
  });
  expect(scenario.runner.world.environments.get("env-1")?.phase.name).toBe("reset");
});

test("a crash in init is tried once more inside the event; if that fails too, the caller gets the error", async () => {
  const scenario = startScenario(() => ({ outputs: [{ kind: "exited", exit: { code: 1 } }] }));
  await scenario.play(invoke());
  expect(
    scenario
      .entries("environment.initEnded")
      .map(({ phase, status, errorType }) => [phase, status, errorType]),
  ).toEqual([
    ["init", "error", "Runtime.ExitError"],
    ["invoke", "error", "Runtime.ExitError"],
  ]);
  expect(scenario.entries("invocation.ended")).toHaveLength(1);
});

test("an init that takes longer than 10 s is ended and repeated under the function's timeout", async () => {
  const script: Script = ({ process, turn, resume, api }) => {
    if (turn === 0 && process === 1) return { wakeAt: null };
    const id = eventId(resume);
    return { outputs: [id === undefined ? api.next() : api.respond(id, "{}")] };
  };
  const scenario = startScenario(script, { configuration: { timeoutSeconds: 30 } });
  await scenario.play(invoke());
  expect(scenario.entries("environment.initEnded")[0]).toMatchObject({
    phase: "init",
    status: "timeout",
    durationMs: 10_000,
  });
  expect(scenario.entries("invocation.ended")[0]?.outcome).toBe("response");
});

test("an error posted to init/error is what the caller gets when the repeated init fails in the same way", async () => {
  const script: Script = ({ turn, api }) => {
    const body = '{"errorType":"Runtime.ImportModuleError","errorMessage":"Error: Cannot find module"}';
    const headers = [["Lambda-Runtime-Function-Error-Type", "Runtime.ImportModuleError"]] as const;
    if (turn === 0) return { outputs: [api.request("POST", "/runtime/init/error", body, headers)] };
    return { outputs: [{ kind: "exited", exit: { code: 1 } }] };
  };
  const scenario = startScenario(script);
  await scenario.play(invoke());
  expect(scenario.entries("call.answered")[0]?.response.body).toMatchObject({
    text: expect.stringContaining("Runtime.ImportModuleError"),
  });
});

test("killing an environment fails what it was doing and keeps nothing of it", async () => {
  const scenario = startScenario(({ resume, api }) => ({
    outputs: eventId(resume) === undefined ? [api.next()] : [],
  }));
  scenario.give(invoke());
  await scenario.pass(500);
  expect(scenario.runner.world.environments.get("env-1")?.phase.name).toBe("invoking");
  await scenario.play({ type: "killEnvironment", environmentId: "env-1" });
  expect(scenario.entries("invocation.ended")[0]).toMatchObject({ outcome: "crash" });
  expect(scenario.runner.world.environments.size).toBe(0);
});

test("a frozen environment's overdue timer fires at the thaw, together with the event", async () => {
  const script: Script = ({ turn, resume, api }) => {
    const id = eventId(resume);
    if (id !== undefined && turn > 2) return { outputs: [api.respond(id, "{}")] };
    if (id !== undefined) return { outputs: [api.respond(id, "{}")], wakeAt: null };
    return { outputs: [api.next()], wakeAt: resume ? later(resume.now, 5000) : null };
  };
  const scenario = startScenario(script);
  await scenario.play(invoke());
  const before = scenario.entries("process.resumed").length;
  await scenario.pass(60_000);
  expect(scenario.entries("process.resumed")).toHaveLength(before);
  await scenario.play(invoke());
  const thawed = scenario.entries("environment.thawed")[0];
  const next = scenario.entries("process.resumed")[before];
  expect(next).toMatchObject({ at: thawed?.at, exchanges: [expect.any(Number)] });
});

test("an invocation that was answered with an error has failed, however late the runtime asks for the next event", async () => {
  const script: Script = ({ resume, api }) => {
    const id = eventId(resume);
    if (id !== undefined) return { outputs: [api.fail(id, "{}")] };
    return { outputs: [api.next()], cpuMs: resume ? 500 : 1 };
  };
  const scenario = startScenario(script);
  await scenario.play(invoke());
  expect(scenario.entries("invocation.ended").map(({ outcome }) => outcome)).toEqual(["error"]);
});
