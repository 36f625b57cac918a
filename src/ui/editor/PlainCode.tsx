import { joined } from "../kit/joined.ts";
import type { CodePhase } from "./codePhases.ts";
import styles from "./PlainCode.module.css";

interface PlainCodeProps {
  readonly text: string;
  readonly phases: readonly (CodePhase | null)[];
}

/** The file before the editor's script is here, with the editor's metrics: nothing moves when it comes. */
export function PlainCode({ text, phases }: PlainCodeProps) {
  return (
    <pre className={styles.code}>
      {text.split("\n").map((line, at) => (
        <div key={at} className={styles.line}>
          <span className={joined(styles.stripe, phaseClass(phases[at]))} />
          <span className={styles.number}>{at + 1}</span>
          <span>{line}</span>
        </div>
      ))}
    </pre>
  );
}

function phaseClass(phase: CodePhase | null | undefined): string | undefined {
  return phase ? styles[phase] : undefined;
}
