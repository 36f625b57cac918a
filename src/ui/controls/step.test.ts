import { beforeEach, expect, test } from "vitest";
import { delivered, frozen } from "../../readings/testing/walk.ts";
import type { Moment } from "../../readings/testing/fold.ts";
import { stillSession } from "../testing/stillSession.tsx";
import { step, useAskedStep } from "./step.ts";

beforeEach(() => useAskedStep.setState({ asked: null }));

function stepping(moments: readonly Moment[]): { readonly press: () => void; readonly taken: () => number } {
  const session = stillSession(moments, {});
  let steps = 0;
  session.step = () => steps++;
  return { press: () => step(session), taken: () => steps };
}

test("while something is under way a press is a step", () => {
  const { press, taken } = stepping(delivered);
  press();
  expect(taken()).toBe(1);
});

test("with nothing under way the first press says what comes next and when, the second one goes there", () => {
  const { press, taken } = stepping(frozen);
  press();
  expect(taken()).toBe(0);
  expect(useAskedStep.getState().asked).toMatchObject({ environmentId: "env-1", inMs: 361_262 - 1265 });
  press();
  expect(taken()).toBe(1);
  expect(useAskedStep.getState().asked).toBeNull();
});

test("what happens between two presses makes the second a first one again", () => {
  const { press, taken } = stepping(frozen);
  useAskedStep.setState({ asked: { environmentId: "env-1", inMs: 1, entryCount: 3 } });
  press();
  expect(taken()).toBe(0);
});
