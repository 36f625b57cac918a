import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import { PaceControl } from "./PaceControl.tsx";
import { hasLines, step } from "./step.ts";
import styles from "./Transport.module.css";
import { VirtualClock } from "./VirtualClock.tsx";

interface TransportProps {
  readonly compact?: boolean;
}

/** Restart, play or pause, step back and on, pace and the clock. */
export function Transport({ compact = false }: TransportProps) {
  const session = useSession();
  const playing = useSessionState((state) => state.playing);
  const runsScripts = useSessionState(({ world }) => hasLines(world));
  return (
    <div className={styles.transport}>
      <Button
        className={styles.square}
        aria-label="Restart with nothing running"
        title="Restart: an empty trace, nothing running; your files stay"
        onClick={() => session.restart()}
      >
        <Icon name="restart" />
      </Button>
      <Button
        className={styles.square}
        aria-label={playing ? "Pause" : "Play"}
        title={playing ? "Pause (Space)" : "Play (Space)"}
        onClick={() => (playing ? session.pause() : session.play())}
      >
        <Icon name={playing ? "pause" : "play"} />
      </Button>
      {!compact && (
        <Button
          className={styles.square}
          aria-label="Step back"
          title="Step back: show the moment before (,)"
          aria-keyshortcuts=","
          onClick={() => session.stepBack()}
        >
          <Icon name="back" />
        </Button>
      )}
      <Button
        title="Play the next moment, then stand still (.); with nothing under way it asks before it skips idle time"
        aria-keyshortcuts="."
        onClick={() => step(session)}
      >
        Step {!compact && <kbd className={styles.key}>.</kbd>}
      </Button>
      {runsScripts && (
        <Button
          title="Play on, at once, until a script reaches its next line, then stand still (L)"
          aria-keyshortcuts="l"
          onClick={() => session.stepLine()}
        >
          Line {!compact && <kbd className={styles.key}>l</kbd>}
        </Button>
      )}
      <PaceControl compact={compact} />
      <VirtualClock />
    </div>
  );
}
