// The queue: each message is a square, visible, in flight or dead-lettered; under it what the pollers do.

import { memo } from "react";
import { counted, grouped } from "../../../readings/durationText.ts";
import type { World } from "../../../world/world.ts";
import { joined } from "../../kit/joined.ts";
import { useSessionState } from "../../SessionContext.ts";
import box from "./Box.module.css";
import styles from "./QueueNode.module.css";

const squaresShown = 7;

export const QueueNode = memo(function QueueNode() {
  const [visible = 0, inFlight = 0, dead = 0, backedOff = 0] = useSessionState(({ world }) =>
    queueFacts(world),
  )
    .split(" ")
    .map(Number);
  const squares = [
    ...Array.from({ length: visible }, () => "visible" as const),
    ...Array.from({ length: inFlight }, () => "inFlight" as const),
    ...Array.from({ length: dead }, () => "dead" as const),
  ];
  return (
    <section className={box.box} aria-label="SQS queue">
      <div className={box.name}>Queue (SQS)</div>
      {squares.length > 0 && (
        <div className={styles.squares} aria-hidden>
          {squares.slice(0, squaresShown).map((kind, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a square is its place
            <span key={place} className={joined(styles.square, styles[kind])} />
          ))}
          {squares.length > squaresShown && (
            <span className={styles.more}>+{grouped(squares.length - squaresShown)}</span>
          )}
        </div>
      )}
      <div className={box.line}>
        {visible + inFlight === 0 ? "empty" : `${grouped(visible)} visible · ${grouped(inFlight)} in flight`}
      </div>
      {dead > 0 && <div className={joined(box.line, box.bad)}>✕ {grouped(dead)} dead-lettered</div>}
      <div className={box.line}>
        {backedOff > 0
          ? `${counted(backedOff, "batch")} backed off`
          : inFlight > 0
            ? "poller invokes"
            : "pollers wait"}
      </div>
    </section>
  );
});

/** Visible, in flight, dead-lettered, batches backed off: as a value that compares. */
function queueFacts({ queue }: World): string {
  let inFlight = 0;
  for (const { visibility } of queue.messages.values()) if (visibility.name === "inFlight") inFlight++;
  let backedOff = 0;
  for (const { retryAt } of queue.batches.values()) if (retryAt !== null) backedOff++;
  return `${queue.messages.size - inFlight} ${inFlight} ${queue.deadLetters.length} ${backedOff}`;
}
