// The left column: the files, the settings and the events of the project. Deploy stands beside all of them.

import { Tabs } from "../kit/Tabs.tsx";
import { eventsTab, settingsTab } from "../panels.tsx";
import { openCodeTab, useSelection } from "../selection.ts";
import { CodeFiles } from "./CodeFiles.tsx";
import { DeployButton } from "./DeployButton.tsx";

const tabs = [
  { id: "code", label: "Code", content: <CodeFiles />, keep: true } as const,
  settingsTab,
  eventsTab,
];

export function CodeColumn() {
  const chosen = useSelection(({ codeTab }) => codeTab);
  return (
    <Tabs
      label="Code, settings and events"
      tabs={tabs}
      chosen={chosen}
      onChoose={openCodeTab}
      aside={<DeployButton />}
    />
  );
}
