import { useRef } from "react";
import type { VirtualTime } from "../../model/time.ts";
import { useFrames } from "./frameClock.ts";

interface LiveBarProps {
  /** How full it is at this moment, 0 to 1. */
  readonly of: (now: VirtualTime) => number;
  readonly className?: string | undefined;
}

/** Of its length: less from one frame to the next is no motion. */
const leastMove = 0.001;

/** A bar that fills from the left with the shown time. Says nothing to a screen reader: a text beside it does. */
export function LiveBar({ of, className }: LiveBarProps) {
  const ref = useRef<HTMLSpanElement>(null);
  const shown = useRef(0);
  useFrames((now) => {
    const part = Math.min(1, Math.max(0, of(now)));
    const moved = Math.abs(part - shown.current);
    shown.current = part;
    if (ref.current) ref.current.style.transform = `scaleX(${part.toFixed(4)})`;
    return moved > leastMove;
  });
  return <span ref={ref} className={className} style={{ transformOrigin: "left" }} aria-hidden />;
}
