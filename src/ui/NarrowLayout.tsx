// A phone's screen: the stage first, then the caption, then one tab bar for everything else.

import { useState } from "react";
import { CodeColumn } from "./editor/CodeColumn.tsx";
import { type Tab, Tabs } from "./kit/Tabs.tsx";
import styles from "./NarrowLayout.module.css";
import { eventsTab, exchangesTab, laptopTab, logsTab, settingsTab, timelineTab } from "./panels.tsx";
import { StagePart } from "./StagePart.tsx";

const codeTab: Tab = { id: "code", label: "Code", keep: true, content: <CodeColumn filesOnly /> };
const tabs = [codeTab, laptopTab, logsTab, timelineTab, exchangesTab, eventsTab, settingsTab];

export function NarrowLayout() {
  const [chosen, setChosen] = useState(codeTab.id);
  return (
    <div className={styles.layout}>
      <div className={styles.stage}>
        <StagePart />
      </div>
      <div className={styles.tabs}>
        <Tabs label="Code and panels" tabs={tabs} chosen={chosen} onChoose={setChosen} />
      </div>
    </div>
  );
}
