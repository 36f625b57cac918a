import type { ReactNode } from "react";
import { frozenMsOf } from "../../readings/bill.ts";
import { grouped, millisecondsText } from "../../readings/durationText.ts";
import type { Environment } from "../../world/world.ts";
import { useDeployment } from "../stage/environment/environmentRecord.ts";
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
      <Fact name="Frozen" value={<LiveText of={(now) => ageText(frozenMsOf(environment, now))} />} />
      <Fact name="Memory" value={memoryMb === undefined ? "" : `${grouped(memoryMb)} MB`} />
      <Fact name="Version" value={String(version)} />
      {processes > 1 && <Fact name="Processes" value={String(processes)} />}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
