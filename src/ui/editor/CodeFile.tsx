// One file: the editor (or, until its script is here, the same text without it), what a deployment complained of, the legend.

import { lazy, useMemo } from "react";
import { Later } from "../kit/Later.tsx";
import { useSessionState } from "../SessionContext.ts";
import styles from "./CodeFile.module.css";
import { phasesOf } from "./codePhases.ts";
import { DeployErrors } from "./DeployErrors.tsx";
import { PhaseLegend } from "./PhaseLegend.tsx";
import { PlainCode } from "./PlainCode.tsx";

const CodeEditor = lazy(() =>
  import("./codeMirror/CodeEditor.tsx").then((module) => ({ default: module.CodeEditor })),
);

export function CodeFile({ path }: { readonly path: string }) {
  const text = useSessionState(({ project }) => project.files[path] ?? "");
  const guest = useSessionState(({ project }) => project.configuration.guest);
  const isScript = /\.[cm]?[jt]s$/.test(path);
  const phases = useMemo(() => (isScript ? phasesOf(text, guest) : []), [text, guest, isScript]);
  return (
    <div className={styles.file}>
      <div className={styles.code}>
        <Later what="the editor" meanwhile={<PlainCode text={text} phases={phases} />}>
          <CodeEditor path={path} text={text} phases={phases} />
        </Later>
      </div>
      <DeployErrors />
      {isScript && <PhaseLegend guest={guest} />}
    </div>
  );
}
