// While the screen shows the past: how long ago that was, and the way back.

import { durationText } from "../../readings/durationText.ts";
import { shownNow } from "../../session/clock.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { joined } from "../kit/joined.ts";
import { useReturnedFocus } from "../kit/useReturnedFocus.ts";
import { useSession } from "../SessionContext.ts";
import { LiveText } from "../stage/LiveText.tsx";
import styles from "./PastBar.module.css";

export function PastBar({ className }: { readonly className?: string | undefined }) {
  const session = useSession();
  const own = useReturnedFocus<HTMLElement>();
  return (
    <section ref={own} className={joined(styles.bar, className)} aria-label="The past">
      <Button
        look="bare"
        className={styles.step}
        aria-label="To the moment before"
        title="To the moment before (,)"
        onClick={() => session.stepBack()}
      >
        <Icon name="back" />
      </Button>
      <p className={styles.when}>
        Showing{" "}
        <b>
          <LiveText of={(shown) => agoText(shownNow(session.store) - shown)} />
        </b>
      </p>
      <Button
        look="bare"
        className={styles.step}
        aria-label="To the next moment"
        title="To the next moment (.)"
        onClick={() => session.step()}
      >
        <Icon name="on" />
      </Button>
      <Button
        look="main"
        className={styles.back}
        title="Back to now (Esc)"
        onClick={() => session.showPresent()}
      >
        Back to now
      </Button>
    </section>
  );
}

function agoText(ms: number): string {
  return `${durationText(ms)} ago`;
}
