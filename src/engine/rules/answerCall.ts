import type { HttpResponse } from "../../model/http.ts";
import { later } from "../../model/time.ts";
import type { Call } from "../../world/world.ts";
import type { Journal } from "../journal.ts";
import { clientHopMs } from "./duration.ts";
import { arrival } from "./hop.ts";

/** The front door answers; nothing happens where it has answered before (a function that outlives its gateway). `takesMs`: how
 *  long the door works on it, ms. */
export function answerCall(
  journal: Journal,
  { id, leg }: Call,
  response: HttpResponse,
  cause: number,
  takesMs = 0,
): void {
  if (leg.name === "answering") return;
  const arrivesAt = later(arrival(journal, clientHopMs, `back ${id}`), takesMs);
  journal.write({ type: "call.answered", callId: id, response, arrivesAt }, cause);
}
