// Terminals in tabs: of the laptop, two of which can wait for an answer at once, and of shells in environments.

import { lazy, useState } from "react";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Later } from "../kit/Later.tsx";
import { type Tab, Tabs } from "../kit/Tabs.tsx";
import { readPreference, writePreference } from "../preference.ts";
import { EnvironmentTab } from "./environment/EnvironmentTab.tsx";
import { NewTerminal } from "./NewTerminal.tsx";
import { TerminalSkeleton } from "./TerminalSkeleton.tsx";
import { chooseTerminal, closeTerminal, type OpenTerminal, useTerminals } from "./terminals.ts";

const LaptopTerminal = lazy(() =>
  import("./terminalViews.ts").then((module) => ({ default: module.LaptopTerminal })),
);
const EnvironmentTerminal = lazy(() =>
  import("./terminalViews.ts").then((module) => ({ default: module.EnvironmentTerminal })),
);

export function TerminalPanel() {
  const { open, chosen, focusFor } = useTerminals();
  const [isSpoken, setSpoken] = useState(() => readPreference("terminal.screenReader") === "on");

  function toggleSpoken() {
    writePreference("terminal.screenReader", isSpoken ? "off" : "on");
    setSpoken(!isSpoken);
  }

  const tabs = open.map((terminal): Tab => ({
    id: terminal.id,
    label:
      terminal.place === "laptop" ? (
        `Terminal ${terminal.number}`
      ) : (
        <EnvironmentTab environmentId={terminal.environmentId} seat={terminal.seat} />
      ),
    keep: true,
    content: (
      <Later what="the terminal" meanwhile={<TerminalSkeleton />}>
        <View
          terminal={terminal}
          screenReaderMode={isSpoken}
          takesFocus={focusFor === terminal.id}
          isOnly={open.length === 1}
        />
      </Later>
    ),
  }));
  const shown = open.find(({ id }) => id === chosen);
  return (
    <Tabs
      look="files"
      label="Terminals"
      tabs={tabs}
      chosen={chosen}
      onChoose={chooseTerminal}
      aside={
        <>
          <Button
            look="bare"
            aria-pressed={isSpoken}
            title="Let screen readers read the terminal's text"
            onClick={toggleSpoken}
          >
            Screen reader
          </Button>
          {shown && open.length > 1 && <Close terminal={shown} />}
          <NewTerminal />
        </>
      }
    />
  );
}

interface ViewProps {
  readonly terminal: OpenTerminal;
  readonly screenReaderMode: boolean;
  readonly takesFocus: boolean;
  /** A shell that is left makes way for a new one. */
  readonly isOnly: boolean;
}

function View({ terminal, isOnly, ...rest }: ViewProps) {
  const { id } = terminal;
  if (terminal.place === "environment") {
    const { environmentId, seat } = terminal;
    return <EnvironmentTerminal id={id} environmentId={environmentId} seat={seat} {...rest} />;
  }
  const label = `Terminal ${terminal.number} of your laptop`;
  return (
    <LaptopTerminal name={id} label={label} onLeft={isOnly ? null : () => closeTerminal(id)} {...rest} />
  );
}

function Close({ terminal }: { readonly terminal: OpenTerminal }) {
  const name =
    terminal.place === "laptop"
      ? `Close terminal ${terminal.number}`
      : `Close the terminal of ${terminal.environmentId}`;
  return (
    <Button look="bare" aria-label={name} title={name} onClick={() => closeTerminal(terminal.id)}>
      <Icon name="close" />
    </Button>
  );
}
