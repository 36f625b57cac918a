// All readings of a trace that the screen needs, kept up entry by entry. Each reading is a fold with a file of its own.

import type { Entry } from "../model/entry.ts";
import type { World } from "../world/world.ts";
import { type Bill, newBill, readBill } from "./bill.ts";
import { type ExchangeLog, newExchangeLog, readExchange } from "./exchangeLog.ts";
import { type FunctionLog, newFunctionLog, readLog } from "./functionLog.ts";
import { newRefusedWrites, readRefusedWrites, type RefusedWrites } from "./refusedWrites.ts";
import { newScriptErrors, readScriptErrors, type ScriptErrors } from "./scriptErrors.ts";
import { newServedEvents, readServedEvents, type ServedEvents } from "./servedEvents.ts";
import { newStory, readStory, type Story } from "./story.ts";
import { newTimeline, readTimeline, type Timeline } from "./timeline.ts";

export interface Readings {
  readonly story: Story;
  readonly timeline: Timeline;
  readonly log: FunctionLog;
  readonly exchanges: ExchangeLog;
  readonly served: ServedEvents;
  readonly bill: Bill;
  readonly scriptErrors: ScriptErrors;
  readonly refusedWrites: RefusedWrites;
}

export function newReadings(): Readings {
  return {
    story: newStory(),
    timeline: newTimeline(),
    log: newFunctionLog(),
    exchanges: newExchangeLog(),
    served: newServedEvents(),
    bill: newBill(),
    scriptErrors: newScriptErrors(),
    refusedWrites: newRefusedWrites(),
  };
}

/** Takes in one entry; `world` has already taken it in. Changes `readings` in place, records in it are replaced. */
export function read(readings: Readings, entry: Entry, world: World): void {
  readStory(readings.story, entry, world);
  readTimeline(readings.timeline, entry, world);
  readLog(readings.log, entry, world);
  readExchange(readings.exchanges, entry, world);
  readServedEvents(readings.served, entry, world);
  readBill(readings.bill, entry, world);
  readScriptErrors(readings.scriptErrors, entry, world, readings.log);
  readRefusedWrites(readings.refusedWrites, entry, world);
}
