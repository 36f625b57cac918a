import { momentOf, placeOf } from "../../readings/squeezedTime.ts";
import type { SessionState } from "../../session/session.ts";
import { type TimeExtent, whole, type WindowChoice, windowOf, zoomed } from "./timeWindow.ts";

export type ZoomStep = "in" | "out" | "all";

/** What a zoom button makes of the present choice: closer around the moment that the screen shows if that is in view,
 *  else around the middle. */
export function chooseWindow(
  choice: WindowChoice,
  step: ZoomStep,
  extent: TimeExtent,
  shown: number,
): WindowChoice {
  if (step === "all") return whole;
  const window = windowOf(choice, extent);
  const mark = placeOf(window.time, shown);
  const isInView = mark >= window.from && mark <= window.to;
  const at = isInView ? shown : momentOf(window.time, (window.from + window.to) / 2);
  return zoomed(window, step === "in" ? 0.5 : 2, at, extent);
}

export function extentOf({ timeline }: SessionState["readings"], now: number): TimeExtent {
  const [first] = timeline.rows.values();
  return { idle: timeline.idle, first: first?.launchedAt ?? 0, now };
}
