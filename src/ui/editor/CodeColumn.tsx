// The project's files as tabs, and beside them its settings and events.

import { Tabs } from "../kit/Tabs.tsx";
import { eventsTab, settingsTab } from "../panels.tsx";
import { openCodeTab, useSelection } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import { CodeFile } from "./CodeFile.tsx";
import { DeployButton } from "./DeployButton.tsx";
import { FileLabel } from "./FileLabel.tsx";
import { FileMenu } from "./FileMenu.tsx";

interface CodeColumnProps {
  /** Settings and events stand elsewhere. */
  readonly filesOnly?: boolean;
}

export function CodeColumn({ filesOnly = false }: CodeColumnProps) {
  const files = useSessionState(({ project }) => project.files);
  const wanted = useSelection(({ codeTab }) => codeTab);
  const paths = Object.keys(files);
  const tabs = [
    ...paths.map((path) => ({
      id: `file:${path}`,
      label: <FileLabel path={path} />,
      content: <CodeFile path={path} />,
      keep: true,
    })),
    ...(filesOnly ? [] : [settingsTab, eventsTab]),
  ];
  const chosen = tabs.find(({ id }) => id === wanted) ?? tabs[0];
  const chosenPath = paths.find((path) => chosen?.id === `file:${path}`) ?? null;
  return (
    <Tabs
      label="Files and settings"
      tabs={tabs}
      chosen={chosen?.id ?? ""}
      onChoose={openCodeTab}
      aside={
        <>
          <FileMenu path={chosenPath} />
          <DeployButton />
        </>
      }
    />
  );
}
