// The "+" beside the terminals' tabs: another one of the laptop, or a shell in one of the living environments.

import type { MouseEvent } from "react";
import type { EnvironmentId } from "../../model/id.ts";
import type { SessionState } from "../../session/session.ts";
import { Button } from "../kit/Button.tsx";
import { Popover } from "../kit/Popover.tsx";
import { useSessionState } from "../SessionContext.ts";
import styles from "./NewTerminal.module.css";
import {
  guestOf,
  hasShell,
  openEnvironmentTerminal,
  openLaptopTerminal,
  terminalsLimits,
  useTerminals,
} from "./terminals.ts";

/** More than these are opened from their cards. */
const listed = 12;

export function NewTerminal() {
  const laptops = useTerminals(({ open }) => open.filter(({ place }) => place === "laptop").length);
  const runsBash = useSessionState(({ world }) => {
    const guest = world.deployments.at(-1)?.configuration.guest;
    return guest !== undefined && hasShell(guest);
  });
  const isFull = laptops === terminalsLimits.laptop;
  const name = "Open another terminal";
  if (!runsBash) {
    return (
      <Button
        look="bare"
        aria-label={name}
        title={isFull ? `At most ${terminalsLimits.laptop} terminals` : name}
        disabled={isFull}
        onClick={openLaptopTerminal}
      >
        +
      </Button>
    );
  }
  return (
    <Popover label="+" name={name} buttonClass={styles.button}>
      <div className={styles.places}>
        <Button disabled={isFull} onClick={(event) => leavingMenu(event, openLaptopTerminal)}>
          Your laptop
        </Button>
        <Environments />
      </div>
    </Popover>
  );
}

function Environments() {
  // One text for all, so that only another list renders again.
  const ids = useSessionState(idsOf);
  if (ids === "") return <p className={styles.none}>No environment is alive: send a request first.</p>;
  return ids.split(" ").map((text) => <Place key={text} text={text} />);
}

function Place({ text }: { readonly text: string }) {
  const id: EnvironmentId = `env-${Number(text)}`;
  return (
    <Button onClick={(event) => leavingMenu(event, () => openEnvironmentTerminal(id, "beside"))}>
      A shell in {id}
    </Button>
  );
}

/** The menu closes first: it gives the focus back to its button, and the new terminal then takes it. */
function leavingMenu({ currentTarget }: MouseEvent, open: () => void): void {
  currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  open();
}

function idsOf({ world }: SessionState): string {
  const living = [...world.environments.values()].filter(({ id, phase }) => {
    const guest = guestOf(world, id);
    return phase.name !== "shuttingDown" && guest !== undefined && hasShell(guest);
  });
  return living
    .slice(0, listed)
    .map(({ number }) => number)
    .join(" ");
}
