// While the screen shows the past: how long ago that was, and the way back.

import { durationText } from "../../readings/durationText.ts";
import { shownNow } from "../../session/clock.ts";
import { Button } from "../kit/Button.tsx";
import { Icon, type IconName } from "../kit/Icon.tsx";
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
      <StepButton icon="back" name="To the moment before" keys="," onClick={() => session.stepBack()} />
      <p className={styles.when}>
        Showing{" "}
        <b>
          <LiveText of={(shown) => agoText(shownNow(session.store) - shown)} />
        </b>
      </p>
      <StepButton icon="on" name="To the next moment" keys="." onClick={() => session.step()} />
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

interface StepButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
}

function StepButton({ icon, name, keys, onClick }: StepButtonProps) {
  return (
    <Button
      look="bare"
      className={styles.step}
      aria-label={name}
      title={`${name} (${keys})`}
      onClick={onClick}
    >
      <Icon name={icon} />
    </Button>
  );
}

function agoText(ms: number): string {
  return `${durationText(ms)} ago`;
}
