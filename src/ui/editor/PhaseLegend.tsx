import type { Guest } from "../../model/functionConfiguration.ts";
import { Button } from "../kit/Button.tsx";
import { joined } from "../kit/joined.ts";
import { Term } from "../kit/Term.tsx";
import type { CodePhase } from "./codePhases.ts";
import styles from "./PhaseLegend.module.css";
import { followCode, useSelection } from "../selection.ts";
import { useFollowedLine, useFollowedPhase } from "./useFollowedPhase.ts";

const labels: Readonly<Record<CodePhase, string>> = {
  init: "init",
  next: "next",
  logic: "business logic",
  response: "response",
};
const order = ["init", "next", "logic", "response"] as const;

/** What the glossary calls them. */
const terms: Readonly<Record<CodePhase, string>> = {
  init: "init phase",
  next: "next",
  logic: "invocation",
  response: "response",
};

/** What the stripes beside the lines mean, and which of them runs now. */
export function PhaseLegend({ guest }: { readonly guest: Guest }) {
  const { phase: present, environmentId, otherVersion } = useFollowedPhase();
  const line = useFollowedLine();
  return (
    <div className={styles.legend}>
      <ul className={styles.phases}>
        {order.map((phase) => (
          <li
            key={phase}
            className={joined(
              styles.phase,
              styles[phase],
              phase === present && styles.present,
              isElsewhere(phase, guest) && styles.elsewhere,
            )}
          >
            <Term name={terms[phase]}>{labels[phase]}</Term>
          </li>
        ))}
      </ul>
      <small className={styles.whose} title="Whose phase is marked here and in the code, and where it is">
        {present && environmentId}
        {present && otherVersion !== null && <> runs version {otherVersion}</>}
        {present && otherVersion === null && line !== null && <code className={styles.place}>{line}</code>}
      </small>
      <FollowToggle />
    </div>
  );
}

function FollowToggle() {
  const isOn = useSelection(({ followsCode }) => followsCode);
  return (
    <Button
      look="bare"
      className={styles.follow}
      aria-pressed={isOn}
      title="The editor opens the file that runs and scrolls to its line. While you type, scroll or switch files it leaves you alone."
      onClick={() => followCode(!isOn)}
    >
      Follow
    </Button>
  );
}

/** A handler's loop is in the runtime interface client: its two calls have no line here. */
function isElsewhere(phase: CodePhase, guest: Guest): boolean {
  return guest === "handler" && (phase === "next" || phase === "response");
}
