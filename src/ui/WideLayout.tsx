// Code on the left, stage on the right, below them terminals and logs beside the timeline.

import { useState } from "react";
import { CodeColumn } from "./editor/CodeColumn.tsx";
import { Split } from "./kit/Split.tsx";
import { Tabs } from "./kit/Tabs.tsx";
import { exchangesTab, laptopTab, logsTab, timelineTab } from "./panels.tsx";
import { StagePart } from "./StagePart.tsx";

const leftTabs = [laptopTab, logsTab, exchangesTab];

export function WideLayout() {
  return (
    <Split
      id="rows"
      orientation="vertical"
      label="Height of the stage"
      first={{ id: "upper", content: <Upper />, size: "70%", min: 220 }}
      second={{ id: "lower", content: <Lower />, size: 268, min: 96, steady: true }}
    />
  );
}

function Upper() {
  return (
    <Split
      id="upper-columns"
      orientation="horizontal"
      label="Width of the code"
      first={{ id: "code", content: <CodeColumn />, size: codeWidth(), min: 240, steady: true }}
      second={{ id: "stage", content: <StagePart />, size: "70%", min: 320 }}
    />
  );
}

function Lower() {
  return (
    <Split
      id="lower-columns"
      orientation="horizontal"
      label="Width of the terminal"
      first={{ id: "laptop", content: <LeftTabs />, size: "39%", min: 260 }}
      second={{ id: "timeline", content: <RightTabs />, size: "61%", min: 260 }}
    />
  );
}

function LeftTabs() {
  const [chosen, setChosen] = useState<(typeof leftTabs)[number]["id"]>("laptop");
  return <Tabs label="Terminal, logs and exchanges" tabs={leftTabs} chosen={chosen} onChoose={setChosen} />;
}

function RightTabs() {
  return <Tabs label="Over time" tabs={[timelineTab]} chosen={timelineTab.id} onChoose={() => {}} />;
}

/** On a small window the stage keeps enough width to run from left to right. */
function codeWidth(): number {
  return Math.max(260, Math.min(408, window.innerWidth - 700));
}
