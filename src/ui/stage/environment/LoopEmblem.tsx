// The emblem: the loop of a runtime. A dot shows where the process is on it.
//
//        init ╮ ╭── next ──╮
//             ╰─┤          │ logic
//       response╰──────────╯

import { useState } from "react";
import type { LoopPhase } from "../../../readings/loopPhase.ts";
import { joined } from "../../kit/joined.ts";
import styles from "./LoopEmblem.module.css";

interface LoopEmblemProps {
  readonly phase: LoopPhase;
  /** Width and height, px. */
  readonly size: number;
}

const radius = 36;
const arcs = [
  { phase: "next", from: -42, to: 70, colour: "var(--next)" },
  { phase: "logic", from: 84, to: 184, colour: "var(--logic)" },
  { phase: "response", from: 198, to: 304, colour: "var(--resp)" },
] as const;

const dotAngles: Record<LoopPhase, number> = { none: -56, init: -56, next: 46, logic: 134, response: 251 };

const dotColours: Record<LoopPhase, string> = {
  none: "var(--faint)",
  init: "var(--init)",
  next: "var(--next)",
  logic: "var(--logic)",
  response: "var(--resp)",
};

export function LoopEmblem({ phase, size }: LoopEmblemProps) {
  const angle = useForwardAngle(dotAngles[phase]);
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" className={styles.emblem} aria-hidden>
      <circle cx="50" cy="50" r="27" className={styles.ground} />
      <path
        d="M6 14C14 14 18 18 21.5 23.5"
        className={joined(styles.arc, phase === "init" && styles.present)}
        stroke="var(--init)"
      />
      {arcs.map((arc) => (
        <path
          key={arc.phase}
          d={arcPath(arc.from, arc.to)}
          className={joined(styles.arc, phase === arc.phase && styles.present)}
          stroke={arc.colour}
        />
      ))}
      {phase !== "none" && (
        <g className={styles.turn} style={{ transform: `rotate(${angle}deg)` }}>
          <circle cx="50" cy={50 - radius} r="8" fill={dotColours[phase]} className={styles.dot} />
        </g>
      )}
    </svg>
  );
}

/** The dot only ever goes forward: the next angle, in degrees, that shows in the direction of `target`. */
function useForwardAngle(target: number): number {
  const [angle, setAngle] = useState(target);
  const next = angle + ((((target - angle) % 360) + 360) % 360);
  if (next !== angle) setAngle(next);
  return next;
}

/** From one angle to another, in degrees clockwise from the top. */
function arcPath(from: number, to: number): string {
  const large = to - from > 180 ? 1 : 0;
  return `M${onCircle(from)}A${radius} ${radius} 0 ${large} 1 ${onCircle(to)}`;
}

function onCircle(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(50 + radius * Math.sin(angle)).toFixed(2)} ${(50 - radius * Math.cos(angle)).toFixed(2)}`;
}
