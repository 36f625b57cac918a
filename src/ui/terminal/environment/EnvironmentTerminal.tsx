// A terminal at a shell of an environment, below a line that says where one is and what of it runs.

import { useCallback, useRef } from "react";
import type { Terminal } from "@xterm/xterm";
import type { EnvironmentId } from "../../../model/id.ts";
import { durationText } from "../../../readings/durationText.ts";
import { Button } from "../../kit/Button.tsx";
import { useSession, useSessionState } from "../../SessionContext.ts";
import { useEnvironment } from "../../stage/environment/environmentRecord.ts";
import { LiveText } from "../../stage/LiveText.tsx";
import { closeTerminal, type Seat } from "../terminals.ts";
import { TerminalView } from "../TerminalView.tsx";
import { type EnvironmentPrompt, runEnvironmentPrompt } from "./environmentPrompt.ts";
import styles from "./EnvironmentTerminal.module.css";
import { nextSuggestions } from "./nextSuggestion.ts";
import { shellTitle } from "./shellTitle.ts";

interface EnvironmentTerminalProps {
  readonly id: string;
  readonly environmentId: EnvironmentId;
  readonly seat: Seat;
  readonly screenReaderMode: boolean;
  readonly takesFocus: boolean;
}

export function EnvironmentTerminal(props: EnvironmentTerminalProps) {
  const { id, environmentId, seat, screenReaderMode, takesFocus } = props;
  const session = useSession();
  const prompt = useRef<EnvironmentPrompt>(null);
  const live = useCallback(
    (terminal: Terminal) => {
      const own = runEnvironmentPrompt(terminal, session, environmentId, seat, () => closeTerminal(id));
      prompt.current = own;
      return own.stop;
    },
    [session, environmentId, seat, id],
  );
  return (
    <div className={styles.place}>
      <div className={styles.head}>
        <Title environmentId={environmentId} seat={seat} />
        {seat === "main" && (
          <Suggestions environmentId={environmentId} onInsert={(line) => prompt.current?.insert(line)} />
        )}
      </div>
      <TerminalView
        name={id}
        label={
          seat === "main" ? `Terminal of ${environmentId}: you are its process` : `Shell in ${environmentId}`
        }
        live={live}
        screenReaderMode={screenReaderMode}
        takesFocus={takesFocus}
      />
    </div>
  );
}

function Title({ environmentId, seat }: Pick<EnvironmentTerminalProps, "environmentId" | "seat">) {
  const { environment, isGone } = useEnvironment(environmentId);
  const isStill = useSessionState(({ playing, pace }) => !playing || pace.name === "step");
  const phase = environment?.phase;
  const deadline = phase && "deadline" in phase && seat === "main" && !isGone ? phase.deadline : null;
  return (
    <p className={styles.title}>
      {shellTitle(environment ?? { id: environmentId }, isGone, seat, isStill)}
      {deadline !== null && (
        <LiveText
          className={styles.deadline}
          of={(now) => ` · killed in ${durationText(Math.max(0, Math.ceil((deadline - now) / 1000)) * 1000)}`}
        />
      )}
    </p>
  );
}

interface SuggestionsProps {
  readonly environmentId: EnvironmentId;
  readonly onInsert: (line: string) => void;
}

/** Nothing is run by these: the line stands at the prompt, to be changed and entered. */
function Suggestions({ environmentId, onInsert }: SuggestionsProps) {
  const { environment } = useEnvironment(environmentId);
  const isAsked = (environment?.process?.shells.get("main") ?? null) !== null;
  const suggestions = isAsked ? nextSuggestions(environment) : [];
  return suggestions.map(({ label, line }) => (
    <Button key={label} className={styles.suggestion} title={line} onClick={() => onInsert(line)}>
      insert: {label}
    </Button>
  ));
}
