import type { ReactNode } from "react";
import { frozenMsOf } from "../../readings/bill.ts";
import { durationText, grouped, millisecondsText } from "../../readings/durationText.ts";
import { oneVcpuMb } from "../../model/functionConfiguration.ts";
import { lifespanMs } from "../../model/limit.ts";
import type { Environment } from "../../world/world.ts";
import { useDeployment } from "../stage/environment/environmentRecord.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { useSessionState } from "../SessionContext.ts";
import { lengthOf } from "../timeline/spanWords.ts";
import { ageText } from "../stage/environment/environmentWords.ts";
import { sizeText, tmpSizeBytes } from "../stage/environment/tmpSize.ts";
import { LiveText } from "../stage/LiveText.tsx";
import styles from "./Facts.module.css";

interface FactsProps {
  readonly environment: Environment;
  readonly isGone: boolean;
}

/** The numbers of an environment. */
export function Facts({ environment, isGone }: FactsProps) {
  const { id, launchedAt, tmp, served, billedMs, version, processes } = environment;
  const configuration = useDeployment(version)?.configuration;
  const refused = useSessionState(({ readings }) => readings.refusedWrites.byEnvironment.get(id));
  return (
    <dl className={styles.facts}>
      {!isGone && (
        <Fact
          name={`Age, of about ${durationText(lifespanMs)}`}
          value={<LiveText of={(now) => ageText(now - launchedAt)} />}
        />
      )}
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
      {configuration && (
        <>
          <Fact name="Memory" value={`${grouped(configuration.memoryMb)} MB`} />
          <Fact name="CPU, by memory" value={cpuText(configuration.memoryMb)} />
          <Fact
            name={`/tmp, of ${grouped(configuration.ephemeralStorageMb)} MB`}
            value={sizeText(tmpSizeBytes(tmp))}
          />
        </>
      )}
      {refused && (
        <Fact
          name="Refused by the system"
          value={`✕ ${grouped(refused.reduce((sum, each) => sum + each.times, 0))}`}
        />
      )}
      <Fact name="Version" value={String(version)} />
      {processes > 1 && <Fact name="Processes" value={String(processes)} />}
    </dl>
  );
}

/** `0.58 vCPU`: one from 1,769 MB on. */
function cpuText(memoryMb: number): string {
  return `${(memoryMb / oneVcpuMb).toFixed(2)} vCPU`;
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
