// An environment as a strip: the two rooms and one lane between them; while it launches, how far it is.

import { memo } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import { requestLabel } from "../../../readings/httpText.ts";
import { loopPhase } from "../../../readings/loopPhase.ts";
import type { Environment } from "../../../world/world.ts";
import { joined } from "../../kit/joined.ts";
import { openEnvironment, useSelection } from "../../selection.ts";
import { LiveText } from "../LiveText.tsx";
import { useEnvironment } from "./environmentRecord.ts";
import { ageText, environmentSummary, loopWords, runtimeApiWords, servedText } from "./environmentWords.ts";
import { GoneCard } from "./GoneCard.tsx";
import hatch from "./hatch.module.css";
import { presentLane } from "./lanes.ts";
import { LaunchBar } from "./LaunchBar.tsx";
import { LoopEmblem } from "./LoopEmblem.tsx";
import meanings from "./meaning.module.css";
import { RefusedMark } from "./RefusedMark.tsx";
import styles from "./StripCard.module.css";
import { StateBadge } from "./StateBadge.tsx";

interface StripCardProps {
  readonly environmentId: EnvironmentId;
}

export const StripCard = memo(function StripCard({ environmentId }: StripCardProps) {
  const { environment, isGone } = useEnvironment(environmentId);
  const isOpened = useSelection(({ openedEnvironment }) => openedEnvironment === environmentId);
  if (isGone || !environment) return <GoneCard environmentId={environmentId} environment={environment} />;
  const state = environmentState(environment);
  const isLaunching = isLaunchingAlone(environment);
  return (
    <section
      className={joined(styles.card, meanings[state.meaning], isOpened && styles.opened)}
      aria-label={environmentSummary(environment)}
    >
      <button
        type="button"
        className={joined(styles.open, "nopan")}
        aria-label={`Look inside ${environmentId}`}
        onClick={() => openEnvironment(environmentId)}
      />
      <header className={styles.header}>
        <strong>{environmentId}</strong>
        <StateBadge state={state} />
        <RefusedMark environmentId={environmentId} />
        <span className={styles.facts}>
          {isLaunching ? (
            <LiveText
              of={(now) => `cold start ${Math.max(0, Math.round(now - environment.launchedAt))} ms so far`}
            />
          ) : (
            <>
              {servedText(environment)} ·{" "}
              <LiveText of={(now) => `age ${ageText(now - environment.launchedAt)}`} />
            </>
          )}
        </span>
      </header>
      <div className={styles.body}>
        {isLaunching ? <LaunchBar environment={environment} /> : <Rooms environment={environment} />}
      </div>
    </section>
  );
});

/** Nothing goes between the rooms yet. */
function isLaunchingAlone(environment: Environment): boolean {
  const { phase } = environment;
  if (phase.name === "downloading" || phase.name === "booting") return true;
  return phase.name === "initializing" && presentLane(environment) === null;
}

function Rooms({ environment }: { readonly environment: Environment }) {
  const here = loopPhase(environment);
  const present = presentLane(environment);
  return (
    <div className={styles.rooms}>
      <div className={styles.api}>
        <span className={styles.title}>Runtime API</span>
        <span className={styles.what}>{runtimeApiWords(environment).what}</span>
      </div>
      <div className={styles.lane} data-lane={present?.lane} aria-hidden>
        {present && (
          <span className={styles.label}>
            {present.lane === "event"
              ? "event"
              : present.lane === "accepted"
                ? "202"
                : requestLabel(present.exchange.request)}
          </span>
        )}
      </div>
      <div className={joined(styles.container, environment.phase.name === "frozen" && hatch.hatched)}>
        <LoopEmblem phase={here} size={34} />
        <span className={styles.here}>
          {loopWords[here].what} {loopWords[here].detail}
        </span>
      </div>
    </div>
  );
}
