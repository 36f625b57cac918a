import { useMemo, useState } from "react";
import { useSessionState } from "../../SessionContext.ts";
import { type CodePhase, phasesOf } from "../codePhases.ts";
import { isShellScript, isSourcedBy, phasesOfScript } from "../scriptPhases.ts";

const noPhases: readonly null[] = [];

/** The phase of each line. In the middle of typing the last ones that could be told stay: the editor moves them with their lines. */
export function usePhases(path: string, text: string): readonly (CodePhase | null)[] {
  const guest = useSessionState(({ project }) => project.configuration.guest);
  const isScript = isShellScript(path, text);
  const isSourced = useSessionState(({ project }) => isScript && isSourcedBy(path, project.files));
  const read = useMemo(() => {
    if (isScript) return phasesOfScript(text, isSourced);
    return /\.[cm]?[jt]s$/.test(path) ? phasesOf(text, guest) : noPhases;
  }, [text, guest, path, isScript, isSourced]);
  const [phases, setPhases] = useState<readonly (CodePhase | null)[]>(read ?? noPhases);
  if (read !== null && read !== phases) setPhases(read);
  return phases;
}
