import { expect, test } from "vitest";
import { writeTrace } from "../model/handwriting.ts";
import { request, startScenario } from "./testing/scenario.ts";
import { loop } from "./testing/scriptedSandboxes.ts";

test("a first request launches an environment, which initializes, answers and freezes", async () => {
  const scenario = startScenario(loop());
  await scenario.play(request());
  console.log(writeTrace(scenario.trace).replace(/\{.{120}.*\}/g, (m) => m.slice(0, 120)));
  expect(scenario.types().at(-1)).toBe("environment.frozen");
});
