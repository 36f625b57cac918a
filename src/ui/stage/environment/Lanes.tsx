// The messages between the two rooms: the present one strong, the ones of this round past faded.

import { headerValue } from "../../../model/http.ts";
import { durationText } from "../../../readings/durationText.ts";
import { shortId } from "../../../readings/eventName.ts";
import { requestLabel } from "../../../readings/httpText.ts";
import type { Environment, Exchange } from "../../../world/world.ts";
import { LiveText } from "../LiveText.tsx";
import { type Lane, lanes, laneStates, laneTop, presentLane, roomSpan } from "./lanes.ts";
import styles from "./Lanes.module.css";

interface LanesProps {
  readonly environment: Environment;
}

const width = roomSpan.containerLeft - roomSpan.apiRight;
const headerHeight = 42;

export function Lanes({ environment }: LanesProps) {
  const states = laneStates(environment);
  const present = presentLane(environment);
  return (
    <div className={styles.lanes} aria-hidden>
      {lanes.map((lane) => {
        const exchange = present?.lane === lane ? present.exchange : null;
        return (
          <div
            key={lane}
            className={styles.lane}
            data-lane={lane}
            data-state={states[lane]}
            data-failed={isFailure(lane, exchange) || undefined}
            style={{ top: laneTop(lane) - headerHeight }}
          >
            <span className={styles.label}>{labelOf(lane, exchange, environment)}</span>
            <Arrow leftwards={lane === "next" || lane === "post"} />
            {lane === "next" && exchange?.leg.name === "open" && <HeldOpen since={exchange.leg.since} />}
          </div>
        );
      })}
    </div>
  );
}

function HeldOpen({ since }: { readonly since: number }) {
  return <LiveText className={styles.held} of={(now) => heldText(now - since)} />;
}

/** As wide as the lane at most: `held open 12.4 s`, `held 5 min 7 s`. */
function heldText(ms: number): string {
  if (ms >= 60_000) return `held ${durationText(Math.floor(ms / 1000) * 1000)}`;
  return `held open ${ms < 1000 ? durationText(Math.max(0, Math.round(ms))) : `${(ms / 1000).toFixed(1)} s`}`;
}

function Arrow({ leftwards }: { readonly leftwards: boolean }) {
  const tip = leftwards ? 5 : width - 5;
  const back = leftwards ? 12 : width - 12;
  return (
    <svg className={styles.arrow} width={width} height="10" viewBox={`0 0 ${width} 10`}>
      <path d={`M6 5H${width - 6}`} />
      <path d={`M${back} 1 ${tip} 5 ${back} 9Z`} className={styles.tip} />
    </svg>
  );
}

function labelOf(lane: Lane, exchange: Exchange | null, { requestId }: Environment): string {
  switch (lane) {
    case "next":
      return "GET …/next";
    case "event":
      return eventLabel(exchange, requestId);
    case "post":
      return exchange ? requestLabel(exchange.request) : "POST …/response";
    case "accepted":
      return exchange?.leg.name === "answering" && "status" in exchange.leg.answer
        ? String(exchange.leg.answer.status)
        : "202";
  }
}

function eventLabel(exchange: Exchange | null, requestId: string | null): string {
  const answer = exchange?.leg.name === "answering" ? exchange.leg.answer : null;
  const id =
    answer && "headers" in answer
      ? headerValue(answer.headers, "Lambda-Runtime-Aws-Request-Id")
      : (requestId ?? undefined);
  return id === undefined ? "event" : `event ${shortId(id)}`;
}

function isFailure(lane: Lane, exchange: Exchange | null): boolean {
  if (!exchange) return false;
  if (lane === "post") return exchange.request.url.endsWith("error");
  return (
    exchange.leg.name === "answering" &&
    !("status" in exchange.leg.answer && exchange.leg.answer.status < 300)
  );
}
