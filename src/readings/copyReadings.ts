import type { EnvironmentId } from "../model/id.ts";
import type { Readings } from "./readings.ts";
import { copyStory } from "./story.ts";
import { copyTimeline } from "./timeline.ts";

/** Readings of their own: what is read into one of the two is not in the other. Records are shared, as nobody changes them. */
export function copyReadings(readings: Readings): Readings {
  const { story, timeline, log, exchanges, served, bill, scriptErrors, refusedWrites } = readings;
  return {
    story: copyStory(story),
    timeline: copyTimeline(timeline),
    log: { ...log, lines: [...log.lines], unfinished: new Map(log.unfinished) },
    exchanges: { ...exchanges, byEnvironment: copyLists(exchanges.byEnvironment) },
    served: { ...served, byEnvironment: copyLists(served.byEnvironment) },
    bill: { ...bill },
    scriptErrors: { ...scriptErrors },
    refusedWrites: { byEnvironment: new Map(refusedWrites.byEnvironment) },
  };
}

function copyLists<T>(lists: ReadonlyMap<EnvironmentId, readonly T[]>): Map<EnvironmentId, T[]> {
  return new Map([...lists].map(([id, list]) => [id, [...list]]));
}
