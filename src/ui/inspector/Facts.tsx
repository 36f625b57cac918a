import type { ReactNode } from "react";
import { frozenMsOf } from "../../readings/bill.ts";
import { grouped, millisecondsText } from "../../readings/durationText.ts";
import type { Environment } from "../../world/world.ts";
import { useDeployment } from "../stage/environment/environmentRecord.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { useSessionState } from "../SessionContext.ts";
import { lengthOf } from "../timeline/spanWords.ts";
import { ageText } from "../stage/environment/environmentWords.ts";
import { LiveText } from "../stage/LiveText.tsx";
import styles from "./Facts.module.css";

interface FactsProps {
  readonly environment: Environment;
  readonly isGone: boolean;
}

/** The numbers of an environment. */
export function Facts({ environment, isGone }: FactsProps) {
  const { launchedAt, served, billedMs, version, processes } = environment;
  const memoryMb = useDeployment(version)?.configuration.memoryMb;
  return (
    <dl className={styles.facts}>
      {!isGone && <Fact name="Age" value={<LiveText of={(now) => ageText(now - launchedAt)} />} />}
      <Fact name="Served" value={grouped(served)} />
      <Fact name="Billed" value={millisecondsText(billedMs)} />
      <Fact
        name="Frozen"
        value={
          isGone ? (
            <PastFreezes id={environment.id} />
          ) : (
            <LiveText of={(now) => ageText(frozenMsOf(environment, now))} />
          )
        }
      />
      <Fact name="Memory" value={memoryMb === undefined ? "" : `${grouped(memoryMb)} MB`} />
      <Fact name="Version" value={String(version)} />
      {processes > 1 && <Fact name="Processes" value={String(processes)} />}
    </dl>
  );
}

/** The record of one that is gone may have been seen last before its last freeze was over. */
function PastFreezes({ id }: { readonly id: EnvironmentId }) {
  const row = useSessionState(({ readings }) => readings.timeline.rows.get(id));
  const freezes = row?.spans.filter(({ kind }) => kind === "frozen") ?? [];
  return ageText(freezes.reduce((sum, span) => sum + lengthOf(span, span.from), 0));
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
