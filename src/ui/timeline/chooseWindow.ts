import { momentOf, placeOf } from "../../readings/squeezedTime.ts";
import type { SessionState } from "../../session/session.ts";
import { type TimeExtent, wholeOf, type WindowChoice, windowOf, zoomed } from "./timeWindow.ts";

export type ZoomStep = "in" | "out" | "all";

/** What a zoom button makes of the present choice: closer around the present if that is in view, else around the middle. */
export function chooseWindow(
  choice: WindowChoice,
  step: ZoomStep,
  { world, readings }: Pick<SessionState, "world" | "readings">,
): WindowChoice {
  const extent = extentOf(readings, world.now);
  if (step === "all") return wholeOf(extent);
  const window = windowOf(choice, extent);
  const present = placeOf(window.time, world.now);
  const isInView = present >= window.from && present <= window.to;
  const at = isInView ? world.now : momentOf(window.time, (window.from + window.to) / 2);
  return zoomed(window, step === "in" ? 0.5 : 2, at, extent);
}

export function extentOf({ timeline }: SessionState["readings"], now: number): TimeExtent {
  const [first] = timeline.rows.values();
  return { idle: timeline.idle, first: first?.launchedAt ?? 0, now };
}
