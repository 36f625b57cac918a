// A phone's screen: the stage first, then the caption, then one tab bar for everything else.

import { useEffect, useRef, useState } from "react";
import { CodeFiles } from "./editor/CodeFiles.tsx";
import { DeployButton } from "./editor/DeployButton.tsx";
import { Button } from "./kit/Button.tsx";
import { Icon } from "./kit/Icon.tsx";
import { joined } from "./kit/joined.ts";
import { type Tab, Tabs } from "./kit/Tabs.tsx";
import styles from "./NarrowLayout.module.css";
import { eventsTab, exchangesTab, laptopTab, logsTab, settingsTab, timelineTab } from "./panels.tsx";
import { closePanel, openPanel, useSelection } from "./selection.ts";
import { StagePart } from "./StagePart.tsx";
import { useLow } from "./useNarrow.ts";

const codeTab: Tab<"code"> = {
  id: "code",
  label: "Code",
  keep: true,
  content: <CodeFiles aside={<DeployButton />} />,
};
const tabs = [codeTab, laptopTab, logsTab, timelineTab, exchangesTab, eventsTab, settingsTab];

export function NarrowLayout() {
  const low = useLow();
  const panel = useSelection((selection) => selection.panel);
  const [isGrown, setGrown] = useState(false);
  const layout = useRef<HTMLDivElement>(null);
  // On a low screen the stage has all the room until a panel is asked for.
  const chosen = panel ?? (low ? null : "code");
  const isTall = low ? chosen !== null : isGrown;
  const grow = isTall ? "Give the stage more room" : "Give the panel more room";
  const toggle = (): void => {
    if (!low) setGrown(!isGrown);
    else if (isTall) closePanel();
    else openPanel("code");
  };
  useEffect(() => {
    if (low && chosen !== null) layout.current?.scrollTo({ top: layout.current.scrollHeight });
  }, [low, chosen]);
  return (
    <div ref={layout} className={joined(styles.layout, isTall && styles.tall)}>
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
            <Button look="bare" aria-label={grow} title={grow} onClick={toggle}>
              <Icon name={isTall ? "down" : "up"} />
            </Button>
          }
        />
      </div>
    </div>
  );
}
