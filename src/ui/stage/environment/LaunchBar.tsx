// A cold start under way: image, boot, your init section. Each has its own track, since nobody knows the whole.

import { durationText } from "../../../readings/durationText.ts";
import type { Environment } from "../../../world/world.ts";
import type { VirtualTime } from "../../../model/time.ts";
import { LiveBar } from "../LiveBar.tsx";
import { LiveText } from "../LiveText.tsx";
import styles from "./LaunchBar.module.css";

interface LaunchBarProps {
  readonly environment: Environment;
}

/** An init has no known length: its bar nears the end and never gets there before the init does. */
const typicalInitMs = 500;

export function LaunchBar({ environment }: LaunchBarProps) {
  const { phase } = environment;
  const step = phase.name === "downloading" ? 0 : phase.name === "booting" ? 1 : 2;
  const part = (now: VirtualTime): number => {
    if (phase.name === "downloading" || phase.name === "booting") {
      return (now - phase.since) / Math.max(1, phase.until - phase.since);
    }
    return 1 - Math.exp(-Math.max(0, now - phase.since) / typicalInitMs);
  };
  const names = ["image", "boot", "your init section"];
  return (
    <div className={styles.steps}>
      {names.map((name, index) => (
        <div key={name} className={styles.step} data-step={index}>
          <span className={styles.track}>
            {index < step && <span className={styles.fill} />}
            {index === step && <LiveBar className={styles.fill} of={part} />}
          </span>
          <span className={styles.name} data-present={index === step || undefined}>
            {name}
            {index === step && (
              <LiveText of={(now) => ` ${durationText(Math.max(0, Math.round(now - phase.since)))}`} />
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
