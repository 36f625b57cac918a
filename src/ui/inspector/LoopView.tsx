// The loop of the opened environment, drawn as a loop, with what it does now.

import { environmentState } from "../../readings/environmentState.ts";
import { loopPhase } from "../../readings/loopPhase.ts";
import type { Environment } from "../../world/world.ts";
import { joined } from "../kit/joined.ts";
import { loopWords, placeText, runtimeApiWords } from "../stage/environment/environmentWords.ts";
import hatch from "../stage/environment/hatch.module.css";
import { LoopEmblem } from "../stage/environment/LoopEmblem.tsx";
import { PhaseStrip } from "../stage/environment/PhaseStrip.tsx";
import styles from "./LoopView.module.css";

interface LoopViewProps {
  readonly environment: Environment;
}

const steps = [
  { phase: "init", name: "init", what: "once, before the loop" },
  { phase: "next", name: "GET …/next", what: "asks for an event; frozen while none is there" },
  { phase: "logic", name: "business logic", what: "your code works on the event" },
  { phase: "response", name: "POST …/response", what: "hands in the result" },
] as const;

export function LoopView({ environment }: LoopViewProps) {
  const here = loopPhase(environment);
  const { what, detail } = loopWords[here];
  const api = runtimeApiWords(environment);
  const place = placeText(environment);
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <div className={joined(styles.loop, environmentState(environment).isHatched && hatch.hatched)}>
          <LoopEmblem phase={here} size={176} />
          <div className={styles.here}>
            <span>{what}</span>
            <strong>{detail}</strong>
          </div>
        </div>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li
              key={step.phase}
              className={joined(styles.step, styles[step.phase])}
              aria-current={step.phase === here ? "step" : undefined}
            >
              <strong>{step.name}</strong>
              <span>{step.what}</span>
            </li>
          ))}
        </ol>
      </div>
      {place !== null && (
        <p className={styles.place}>
          <span>at</span> <code>{place}</code>
        </p>
      )}
      <PhaseStrip environment={environment} />
      <p className={styles.api}>
        <strong>Runtime API</strong> {api.what}, {api.detail}.
      </p>
    </div>
  );
}
