// An environment as a box of two rooms, the service's and yours, and what goes to and fro between them.

import { memo } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import type { Environment } from "../../../world/world.ts";
import { joined } from "../../kit/joined.ts";
import { openEnvironment, useSelection } from "../../selection.ts";
import { LiveText } from "../LiveText.tsx";
import styles from "./BigCard.module.css";
import { ContainerRoom } from "./ContainerRoom.tsx";
import { useEnvironment } from "./environmentRecord.ts";
import { ageText, environmentSummary, servedText } from "./environmentWords.ts";
import { GoneCard } from "./GoneCard.tsx";
import { Lanes } from "./Lanes.tsx";
import meanings from "./meaning.module.css";
import { PhaseStrip } from "./PhaseStrip.tsx";
import { RuntimeApiRoom } from "./RuntimeApiRoom.tsx";
import { StateBadge } from "./StateBadge.tsx";

interface BigCardProps {
  readonly environmentId: EnvironmentId;
}

export const BigCard = memo(function BigCard({ environmentId }: BigCardProps) {
  const { environment, isGone } = useEnvironment(environmentId);
  const isOpened = useSelection(({ openedEnvironment }) => openedEnvironment === environmentId);
  if (isGone || !environment) return <GoneCard environmentId={environmentId} environment={environment} />;
  const state = environmentState(environment);
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
        <strong className={styles.name}>{environmentId}</strong>
        <StateBadge state={state} />
        <Facts environment={environment} />
      </header>
      <div className={styles.rooms}>
        <RuntimeApiRoom environment={environment} />
        <ContainerRoom environment={environment} />
        <Lanes environment={environment} />
      </div>
      <div className={styles.foot}>
        <PhaseStrip environment={environment} />
      </div>
    </section>
  );
});

function Facts({ environment }: { readonly environment: Environment }) {
  const { launchedAt, served } = environment;
  return (
    <span className={styles.facts}>
      {served > 0 && `${servedText(environment)} · `}
      <LiveText of={(now) => `age ${ageText(now - launchedAt)}`} />
    </span>
  );
}
