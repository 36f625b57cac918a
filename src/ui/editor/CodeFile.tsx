// One file: the editor (or, until its script is here, the same text without it), what a deployment complained of, the legend.

import { lazy, useMemo, useState } from "react";
import { Later } from "../kit/Later.tsx";
import { useSessionState } from "../SessionContext.ts";
import styles from "./CodeFile.module.css";
import { type CodePhase, phasesOf } from "./codePhases.ts";
import { DeployErrors } from "./DeployErrors.tsx";
import { PhaseLegend } from "./PhaseLegend.tsx";
import { PlainCode } from "./PlainCode.tsx";

const CodeEditor = lazy(() =>
  import("./codeMirror/CodeEditor.tsx").then((module) => ({ default: module.CodeEditor })),
);

const noPhases: readonly null[] = [];

export function CodeFile({ path }: { readonly path: string }) {
  const text = useSessionState(({ project }) => project.files[path] ?? "");
  const guest = useSessionState(({ project }) => project.configuration.guest);
  const isScript = /\.[cm]?[jt]s$/.test(path);
  const read = useMemo(() => (isScript ? phasesOf(text, guest) : noPhases), [text, guest, isScript]);
  // In the middle of typing the last ones that could be told stay: the editor moves them with their lines.
  const [phases, setPhases] = useState<readonly (CodePhase | null)[]>(read ?? noPhases);
  if (read !== null && read !== phases) setPhases(read);
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
