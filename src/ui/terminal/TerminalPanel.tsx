// Terminals of the laptop, in tabs: two of them can wait for an answer at once.

import { lazy, useState } from "react";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Later } from "../kit/Later.tsx";
import { type Tab, Tabs } from "../kit/Tabs.tsx";
import { readPreference, writePreference } from "../preference.ts";
import { useSession } from "../SessionContext.ts";
import { TerminalSkeleton } from "./TerminalSkeleton.tsx";

const TerminalView = lazy(() =>
  import("./TerminalView.tsx").then((module) => ({ default: module.TerminalView })),
);

const terminalsLimit = 4;

export function TerminalPanel() {
  const session = useSession();
  const [numbers, setNumbers] = useState<readonly number[]>([1]);
  const [chosen, setChosen] = useState(1);
  const [wantsFocus, setWantsFocus] = useState(false);
  const [isSpoken, setSpoken] = useState(() => readPreference("terminal.screenReader") === "on");

  function add() {
    const number = [1, 2, 3, 4].find((each) => !numbers.includes(each));
    if (number === undefined) return;
    setNumbers([...numbers, number]);
    setChosen(number);
    setWantsFocus(true);
  }

  function close(number: number) {
    const rest = numbers.filter((each) => each !== number);
    setNumbers(rest);
    if (number === chosen) setChosen(rest.at(-1) ?? 1);
    setWantsFocus(true);
  }

  function toggleSpoken() {
    writePreference("terminal.screenReader", isSpoken ? "off" : "on");
    setSpoken(!isSpoken);
  }

  const tabs = numbers.map((number): Tab => ({
    id: String(number),
    label: `Terminal ${number}`,
    keep: true,
    content: (
      <Later what="the terminal" meanwhile={<TerminalSkeleton />}>
        <TerminalView
          session={session}
          name={`terminal-${number}`}
          label={`Terminal ${number} of your laptop`}
          screenReaderMode={isSpoken}
          takesFocus={wantsFocus && number === chosen}
          onLeft={numbers.length > 1 ? () => close(number) : null}
        />
      </Later>
    ),
  }));
  return (
    <Tabs
      look="files"
      label="Terminals"
      tabs={tabs}
      chosen={String(chosen)}
      onChoose={(id) => setChosen(Number(id))}
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
          {numbers.length > 1 && (
            <Button
              look="bare"
              aria-label={`Close terminal ${chosen}`}
              title={`Close terminal ${chosen}`}
              onClick={() => close(chosen)}
            >
              <Icon name="close" />
            </Button>
          )}
          <Button
            look="bare"
            aria-label="Open another terminal"
            title={
              numbers.length < terminalsLimit
                ? "Open another terminal"
                : `At most ${terminalsLimit} terminals`
            }
            disabled={numbers.length === terminalsLimit}
            onClick={add}
          >
            +
          </Button>
        </>
      }
    />
  );
}
