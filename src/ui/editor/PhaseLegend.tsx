import type { Guest } from "../../model/functionConfiguration.ts";
import { joined } from "../kit/joined.ts";
import { useSessionState } from "../SessionContext.ts";
import type { CodePhase } from "./codePhases.ts";
import styles from "./PhaseLegend.module.css";
import { useFollowedPhase } from "./useFollowedPhase.ts";

const labels: Readonly<Record<CodePhase, string>> = {
  init: "init",
  next: "next",
  logic: "business logic",
  response: "response",
};
const order = ["init", "next", "logic", "response"] as const;

const explanations: Readonly<Record<CodePhase, string>> = {
  init: "Runs once in each environment: the cold start",
  next: "GET …/invocation/next: the service holds it open and freezes the environment until an event comes",
  logic: "Your work on one event",
  response: "POST …/response: the answer goes back to whoever waits for it",
};

/** What the stripes beside the lines mean, and which of them runs now. */
export function PhaseLegend({ guest }: { readonly guest: Guest }) {
  const undeployed = useSessionState((state) => state.undeployed);
  const { phase: present, environmentId } = useFollowedPhase();
  return (
    <div className={styles.legend}>
      <ul className={styles.phases}>
        {order.map((phase) => (
          <li
            key={phase}
            title={explanations[phase]}
            className={joined(
              styles.phase,
              styles[phase],
              phase === present && styles.present,
              isElsewhere(phase, guest) && styles.elsewhere,
            )}
          >
            {labels[phase]}
            {phase === present && <small> {environmentId}</small>}
          </li>
        ))}
      </ul>
      {undeployed && <span className={styles.undeployed}>not deployed yet</span>}
    </div>
  );
}

/** A handler's loop is in the runtime interface client: its two calls have no line here. */
function isElsewhere(phase: CodePhase, guest: Guest): boolean {
  return guest === "handler" && (phase === "next" || phase === "response");
}
