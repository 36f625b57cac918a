import { expect, test } from "vitest";
import { textBody } from "../model/http.ts";
import type { ProcessOutput } from "../model/process.ts";
import { later } from "../model/time.ts";
import { request, startScenario } from "./testing/scenario.ts";
import type { Script } from "./testing/scriptedSandboxes.ts";

const line: ProcessOutput = { kind: "reachedLine", file: "/startup.sh", line: 1 };

function asking(exchange: number): ProcessOutput {
  const url = "https://api.github.com/repos/gohugoio/hugo/releases/latest";
  return { kind: "requested", exchange, request: { method: "GET", url, headers: [], body: textBody("") } };
}

/** Its init asks the outside world all at once, then it takes its event. */
function askingInInit(first: readonly ProcessOutput[]): Script {
  return ({ turn, resume, api }) => {
    if (turn === 0) return { outputs: first };
    const isAnswered = resume?.answers.length;
    return isAnswered && turn === first.length ? { outputs: [api.next()] } : {};
  };
}

/** Real ms that the way from the start of init to the last answer of the outside world takes at pace `beats`. */
async function realMsOfInit(first: readonly ProcessOutput[]): Promise<number> {
  const scenario = startScenario(askingInInit(first));
  await scenario.play();
  scenario.runner.setPace({ name: "beats" });
  scenario.runner.command(request());
  const answers = first.filter(({ kind }) => kind === "requested").length;
  const since = { init: 0, answered: 0 };
  for (let realMs = 0; realMs < 20_000 && since.answered === 0; realMs += 10) {
    await scenario.realTime.pass(10);
    if (since.init === 0 && scenario.entries("process.started").length > 0) since.init = realMs;
    if (scenario.entries("process.resumed").flatMap(({ exchanges }) => exchanges).length === answers) {
      since.answered = realMs;
    }
  }
  return since.answered - since.init;
}

test("at pace beats a script's way to the outside world and back takes as long as a line, a program's two beats", async () => {
  const ofProgram = await realMsOfInit([asking(1)]);
  const ofScript = await realMsOfInit([line, asking(1)]);
  expect(ofProgram).toBeGreaterThanOrEqual(3 * 400 - 20);
  expect(ofScript).toBeLessThanOrEqual(120 + 2 * 120 + 400);
});

test("what a script asks at once takes no longer than one of it", async () => {
  const one = await realMsOfInit([line, asking(1)]);
  const five = await realMsOfInit([line, ...[1, 2, 3, 4, 5].map(asking)]);
  expect(five).toBeLessThan(2 * one);
});

test("the moment for which a script parks between two lines takes no time of its own", async () => {
  const scenario = startScenario(({ turn, resume, api }) => {
    if (turn >= 5) return { outputs: [api.next()] };
    // As the guest does: its timer is due as soon as the turn is over.
    return { outputs: [line], cpuMs: 0, wakeAt: later(resume?.now ?? scenario.runner.world.now, 0.001) };
  });
  await scenario.play();
  scenario.runner.setPace({ name: "beats" });
  scenario.runner.command(request());
  const lines = () => scenario.entries("process.reachedLine").length;
  const at: number[] = [];
  for (let realMs = 0; lines() < 5; realMs += 10) {
    await scenario.realTime.pass(10);
    if (lines() > at.length) at.push(realMs);
  }
  expect(at.map((realMs) => realMs - (at[0] ?? 0))).toEqual([0, 120, 240, 360, 480]);
});

test("a pause ends a step that is under way", async () => {
  const scenario = startScenario(askingInInit([asking(1)]));
  await scenario.play();
  scenario.give(request());
  await scenario.realTime.pass(100);
  const before = scenario.trace.length;
  scenario.runner.step("beat");
  await scenario.realTime.pass(200);
  scenario.runner.pause();
  await scenario.realTime.pass(2000);
  expect(scenario.trace.length).toBe(before);
  scenario.runner.step("beat");
  await scenario.realTime.pass(2000);
  expect(scenario.trace.length).toBeGreaterThan(before);
});
