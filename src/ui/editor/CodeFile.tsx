// One file: the editor (or, until its script is here, the same text without it), what was complained of, the legend.

import { lazy } from "react";
import { Later } from "../kit/Later.tsx";
import { useSessionState } from "../SessionContext.ts";
import styles from "./CodeFile.module.css";
import { Complaints } from "./Complaints.tsx";
import { PhaseLegend } from "./PhaseLegend.tsx";
import { PlainCode } from "./PlainCode.tsx";

const CodeEditor = lazy(() =>
  import("./codeMirror/CodeEditor.tsx").then((module) => ({ default: module.CodeEditor })),
);

export function CodeFile({ path }: { readonly path: string }) {
  const text = useSessionState(({ project }) => project.files[path] ?? "");
  const guest = useSessionState(({ project }) => project.configuration.guest);
  return (
    <div className={styles.file}>
      <div className={styles.code}>
        <Later what="the editor" meanwhile={<PlainCode text={text} />}>
          <CodeEditor path={path} text={text} />
        </Later>
      </div>
      <Complaints />
      <PhaseLegend guest={guest} />
    </div>
  );
}
