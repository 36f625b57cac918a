import type { ReactNode } from "react";
import { Tabs } from "../kit/Tabs.tsx";
import { openFile, useSelection } from "../selection.ts";
import { useSessionState } from "../SessionContext.ts";
import { CodeFile } from "./CodeFile.tsx";
import { FileLabel } from "./FileLabel.tsx";
import { FileMenu } from "./FileMenu.tsx";
import { touchCode, useFollowedFile } from "./following.ts";

interface CodeFilesProps {
  /** At the end of the row of files. */
  readonly aside?: ReactNode;
}

/** The project's files, a tab each. */
export function CodeFiles({ aside }: CodeFilesProps) {
  const files = useSessionState(({ project }) => project.files);
  const wanted = useSelection((selection) => selection.openFile);
  const paths = Object.keys(files);
  useFollowedFile();
  const chosen = paths.find((path) => path === wanted) ?? paths[0] ?? "";
  return (
    <Tabs
      look="files"
      label="Files"
      tabs={paths.map((path) => ({
        id: path,
        label: <FileLabel path={path} />,
        content: <CodeFile path={path} />,
        keep: true,
      }))}
      chosen={chosen}
      onChoose={(path) => {
        touchCode();
        openFile(path);
      }}
      aside={
        <>
          <FileMenu path={chosen} />
          {aside}
        </>
      }
    />
  );
}
