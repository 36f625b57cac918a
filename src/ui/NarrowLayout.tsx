// A phone's screen: the stage first, then the caption, then one tab bar for everything else.

import { useState } from "react";
import { CodeFiles } from "./editor/CodeFiles.tsx";
import { DeployButton } from "./editor/DeployButton.tsx";
import { Button } from "./kit/Button.tsx";
import { Icon } from "./kit/Icon.tsx";
import { joined } from "./kit/joined.ts";
import { type Tab, Tabs } from "./kit/Tabs.tsx";
import styles from "./NarrowLayout.module.css";
import { eventsTab, exchangesTab, laptopTab, logsTab, settingsTab, timelineTab } from "./panels.tsx";
import { openPanel, useSelection } from "./selection.ts";
import { StagePart } from "./StagePart.tsx";

const codeTab: Tab<"code"> = {
  id: "code",
  label: "Code",
  keep: true,
  content: <CodeFiles aside={<DeployButton />} />,
};
const tabs = [codeTab, laptopTab, logsTab, timelineTab, exchangesTab, eventsTab, settingsTab];

export function NarrowLayout() {
  const chosen = useSelection((selection) => selection.panel) ?? "code";
  const [isTall, setTall] = useState(false);
  const grow = isTall ? "Give the stage more room" : "Give the panel more room";
  return (
    <div className={joined(styles.layout, isTall && styles.tall)}>
      <div className={styles.stage}>
        <StagePart />
      </div>
      <div className={styles.tabs}>
        <Tabs
          label="Code and panels"
          tabs={tabs}
          chosen={chosen}
          onChoose={openPanel}
          aside={
            <Button look="bare" aria-label={grow} title={grow} onClick={() => setTall(!isTall)}>
              <Icon name={isTall ? "down" : "up"} />
            </Button>
          }
        />
      </div>
    </div>
  );
}
