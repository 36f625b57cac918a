import type { SessionState } from "../../session/session.ts";
import { wholeOf, type WindowChoice, windowOf, zoomed } from "./timeWindow.ts";

export type ZoomStep = "in" | "out" | "all";

/** What a zoom button makes of the present choice: closer around the present if that is in view, else around the middle. */
export function chooseWindow(
  choice: WindowChoice,
  step: ZoomStep,
  { world, readings }: Pick<SessionState, "world" | "readings">,
): WindowChoice {
  const first = firstMoment(readings);
  if (step === "all") return wholeOf(first, world.now);
  const window = windowOf(choice, first, world.now);
  const middle = (window.from + window.to) / 2;
  const at = world.now >= window.from && world.now <= window.to ? world.now : middle;
  return zoomed(window, step === "in" ? 0.5 : 2, at);
}

/** When the first environment that is still told of was launched. */
export function firstMoment({ timeline }: SessionState["readings"]): number {
  const [first] = timeline.rows.values();
  return first?.launchedAt ?? 0;
}
