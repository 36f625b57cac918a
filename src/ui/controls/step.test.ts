import { beforeEach, expect, test } from "vitest";
import { delivered, frozen } from "../../readings/testing/walk.ts";
import type { Moment } from "../../readings/testing/fold.ts";
import { stillSession } from "../testing/stillSession.tsx";
import { skipIdleTime, step, useAskedStep } from "./step.ts";

beforeEach(() => useAskedStep.setState({ asked: null }));

interface Stepping {
  readonly press: () => void;
  readonly skip: () => void;
  readonly taken: () => number;
}

function stepping(moments: readonly Moment[]): Stepping {
  const session = stillSession(moments, {});
  let steps = 0;
  session.step = () => steps++;
  return { press: () => step(session), skip: () => skipIdleTime(session), taken: () => steps };
}

test("while something is under way a press is a step", () => {
  const { press, taken } = stepping(delivered);
  press();
  expect(taken()).toBe(1);
});

test("with nothing under way a press only says what comes next and when, however often it is pressed", () => {
  const { press, taken } = stepping(frozen);
  press();
  expect(useAskedStep.getState().asked).toMatchObject({ environmentId: "env-1", inMs: 361_262 - 1265 });
  press();
  press();
  expect(taken()).toBe(0);
});

test("skipping the idle time is an action of its own", () => {
  const { press, skip, taken } = stepping(frozen);
  press();
  skip();
  expect(taken()).toBe(1);
  expect(useAskedStep.getState().asked).toBeNull();
});
