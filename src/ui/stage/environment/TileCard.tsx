// An environment in a small tile: its loop and what it does; while it launches, how far it is.

import { memo } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import { loopPhase } from "../../../readings/loopPhase.ts";
import { joined } from "../../kit/joined.ts";
import { openEnvironment, useSelection } from "../../selection.ts";
import { cellMarks } from "../fleet/cellMark.ts";
import { useEnvironment } from "./environmentRecord.ts";
import { environmentSummary, loopWords } from "./environmentWords.ts";
import { GoneCard } from "./GoneCard.tsx";
import hatch from "./hatch.module.css";
import { LaunchBar } from "./LaunchBar.tsx";
import { LoopEmblem } from "./LoopEmblem.tsx";
import meanings from "./meaning.module.css";
import { RefusedMark } from "./RefusedMark.tsx";
import { StateBadge } from "./StateBadge.tsx";
import styles from "./TileCard.module.css";

interface TileCardProps {
  readonly environmentId: EnvironmentId;
}

export const TileCard = memo(function TileCard({ environmentId }: TileCardProps) {
  const { environment, isGone } = useEnvironment(environmentId);
  const isOpened = useSelection(({ openedEnvironment }) => openedEnvironment === environmentId);
  if (isGone || !environment) return <GoneCard environmentId={environmentId} environment={null} />;
  const state = environmentState(environment);
  const here = loopPhase(environment);
  const { what, detail } = loopWords[here];
  const isLaunching = environment.phase.name === "downloading" || environment.phase.name === "booting";
  return (
    <section
      className={joined(
        styles.card,
        meanings[state.meaning],
        state.isHatched && hatch.hatched,
        isOpened && styles.opened,
      )}
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
        <StateBadge state={{ ...state, label: cellMarks[state.name].word }} />
      </header>
      <RefusedMark environmentId={environmentId} />
      {isLaunching ? (
        <div className={styles.launch}>
          <LaunchBar environment={environment} />
        </div>
      ) : (
        <div className={styles.body}>
          <LoopEmblem phase={here} size={42} />
          <span className={styles.words}>
            {what}
            <strong>{detail}</strong>
          </span>
        </div>
      )}
    </section>
  );
});
