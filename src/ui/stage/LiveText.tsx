import { useEffect, useRef } from "react";
import type { VirtualTime } from "../../model/time.ts";
import { shownNow } from "../../session/clock.ts";
import { useShown } from "../SessionContext.ts";
import { useFrames } from "./frameClock.ts";

interface LiveTextProps {
  /** The text at this moment. */
  readonly of: (now: VirtualTime) => string;
  readonly className?: string | undefined;
}

/** Text that follows the shown time without rendering. */
export function LiveText({ of, className }: LiveTextProps) {
  const ref = useRef<HTMLSpanElement>(null);
  const shown = useShown();
  const show = (now: VirtualTime): void => {
    const text = of(now);
    if (ref.current && ref.current.textContent !== text) ref.current.textContent = text;
  };
  useFrames((now) => {
    show(now);
    return false;
  });
  // The clock may stand still while what is to be said has changed.
  useEffect(() => show(shownNow(shown)));
  return <span ref={ref} className={className} />;
}
