import { memo } from "react";
import { counted } from "../../../readings/durationText.ts";
import type { World } from "../../../world/world.ts";
import { useSessionState } from "../../SessionContext.ts";
import box from "./Box.module.css";

/** Hosts that code in an environment asks: there only when one did. */
export const OutsideNode = memo(function OutsideNode() {
  const open = useSessionState(({ world }) => openOutside(world));
  return (
    <section className={box.box} aria-label="Outside world">
      <div className={box.name}>Outside world</div>
      <div className={box.line}>{open > 0 ? `${counted(open, "request")} open` : "hosts your code asks"}</div>
    </section>
  );
});

/** How many requests from environments to other hosts are under way. */
export function openOutside({ environments }: World): number {
  let open = 0;
  for (const { process } of environments.values()) {
    if (!process || process.exchanges.size === 0) continue;
    for (const { to } of process.exchanges.values()) if (to === "outside") open++;
  }
  return open;
}
