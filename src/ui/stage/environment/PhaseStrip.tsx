// The strip at the foot of a card: how long the present phase lasts and what bounds it.

import { durationText } from "../../../readings/durationText.ts";
import type { Environment } from "../../../world/world.ts";
import { joined } from "../../kit/joined.ts";
import { LiveBar } from "../LiveBar.tsx";
import { LiveText } from "../LiveText.tsx";
import { ageText, shutdownWords } from "./environmentWords.ts";
import hatch from "./hatch.module.css";
import { LaunchBar } from "./LaunchBar.tsx";
import styles from "./PhaseStrip.module.css";

interface PhaseStripProps {
  readonly environment: Environment;
}

export function PhaseStrip({ environment }: PhaseStripProps) {
  const { phase } = environment;
  switch (phase.name) {
    case "downloading":
    case "booting":
    case "initializing":
      return <LaunchBar environment={environment} />;
    case "invoking": {
      const whole = phase.deadline - phase.since;
      return (
        <Strip
          left={
            <LiveText of={(now) => `runs for ${durationText(Math.max(0, Math.round(now - phase.since)))}`} />
          }
          right={`timeout ${durationText(whole)}`}
        >
          <LiveBar className={styles.busy} of={(now) => (now - phase.since) / whole} />
        </Strip>
      );
    }
    case "frozen":
      return (
        <Strip
          left={<LiveText of={(now) => `frozen ${ageText(now - phase.since)}: not billed`} />}
          right={`kept ${durationText(phase.reclaimAt - phase.since)}`}
        >
          <LiveBar
            className={joined(styles.frozen, hatch.hatched)}
            of={(now) => (now - phase.since) / (phase.reclaimAt - phase.since)}
          />
        </Strip>
      );
    case "thawing":
      return <Strip left="thaws: the process goes on where it was" right="" />;
    case "ready":
      return <Strip left="ready" right="" />;
    case "initFailed":
      return <Strip left="its init failed: it may exit by itself" right={phase.result.errorType ?? ""} />;
    case "reset":
      return (
        <Strip
          left={`${phase.reason === "timeout" ? "timed out" : "crashed"}: process gone, /tmp stays`}
          right={`kept ${durationText(phase.reclaimAt - phase.since)}`}
        >
          <span className={styles.failed} />
        </Strip>
      );
    case "shuttingDown":
      return <Strip left={`shuts down: ${shutdownWords[phase.reason]}`} right="" />;
  }
}

interface StripProps {
  readonly left: React.ReactNode;
  readonly right: string;
  readonly children?: React.ReactNode;
}

function Strip({ left, right, children }: StripProps) {
  return (
    <div className={styles.strip}>
      <div className={styles.track}>{children}</div>
      <div className={styles.words}>
        <span>{left}</span>
        <span>{right}</span>
      </div>
    </div>
  );
}
