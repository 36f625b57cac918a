// The HTTP exchanges that wait for an answer of the engine. Nothing here touches a network.

import type { HttpFailure, HttpRequest, HttpResponse } from "../../model/http.ts";
import { turnLimits } from "../../model/limit.ts";
import type { TurnReport } from "./turnReport.ts";

export type Answered = (answer: HttpResponse | HttpFailure) => void;

export class Exchanges {
  #last = 0;
  #thisTurn = 0;
  readonly #waiting = new Map<number, Answered>();
  readonly #report: TurnReport;

  constructor(report: TurnReport) {
    this.#report = report;
  }

  beginTurn(): void {
    this.#thisTurn = 0;
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** `null`: too many in one turn. */
  begin(request: HttpRequest, answered: Answered): number | null {
    if (this.#thisTurn >= turnLimits.requests) return null;
    this.#thisTurn++;
    const exchange = ++this.#last;
    this.#waiting.set(exchange, answered);
    this.#report.add({ kind: "requested", exchange, request });
    return exchange;
  }

  abandon(exchange: number): void {
    if (this.#waiting.delete(exchange)) this.#report.add({ kind: "abandoned", exchange });
  }

  answer(exchange: number, answer: HttpResponse | HttpFailure): void {
    const answered = this.#waiting.get(exchange);
    this.#waiting.delete(exchange);
    answered?.(answer);
  }
}
