// Code on the left, stage on the right, below them terminals and logs beside the timeline.

import { CodeColumn } from "./editor/CodeColumn.tsx";
import { Split } from "./kit/Split.tsx";
import { Tabs } from "./kit/Tabs.tsx";
import { exchangesTab, laptopTab, logsTab, timelineTab } from "./panels.tsx";
import { openPanel, useSelection } from "./selection.ts";
import { StagePart } from "./StagePart.tsx";

const leftTabs = [laptopTab, logsTab, exchangesTab];

export function WideLayout() {
  return (
    <Split
      id="stage-height"
      direction="rows"
      label="Height of the stage"
      sized="second"
      initialPx={Math.min(268, Math.round(window.innerHeight * 0.3))}
      leastPx={{ first: 200, second: 80 }}
      first={<Upper />}
      second={<Lower />}
    />
  );
}

function Upper() {
  return (
    <Split
      id="code-width"
      direction="columns"
      label="Width of the code"
      sized="first"
      initialPx={initialCodeWidth()}
      leastPx={{ first: 220, second: 320 }}
      first={<CodeColumn />}
      second={<StagePart />}
    />
  );
}

function Lower() {
  return (
    <Split
      id="terminal-width"
      direction="columns"
      label="Width of the terminal"
      sized="first"
      initialPx={Math.round(window.innerWidth * 0.39)}
      leastPx={{ first: 220, second: 260 }}
      first={<LeftTabs />}
      second={<RightTabs />}
    />
  );
}

function LeftTabs() {
  const panel = useSelection((selection) => selection.panel);
  const chosen = leftTabs.find(({ id }) => id === panel)?.id ?? "laptop";
  return <Tabs label="Terminal, logs and exchanges" tabs={leftTabs} chosen={chosen} onChoose={openPanel} />;
}

function RightTabs() {
  return <Tabs label="Over time" tabs={[timelineTab]} chosen={timelineTab.id} onChoose={() => {}} />;
}

/** On a small window the stage keeps enough width to run from left to right. */
function initialCodeWidth(): number {
  return Math.max(260, Math.min(408, window.innerWidth - 700));
}
