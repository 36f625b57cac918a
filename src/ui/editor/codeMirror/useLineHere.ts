import { useMemo } from "react";
import { linesOf } from "../../../readings/runningLine.ts";
import { useSessionState } from "../../SessionContext.ts";
import type { CodePhase } from "../codePhases.ts";
import { placeOf, useFollowedLine, useFollowedPhase } from "../useFollowedPhase.ts";
import type { LineHere } from "./lineHere.ts";

/** Where the code is in this file, as far as it is the deployed one: a changed text has other lines. */
export function useLineHere(path: string, phases: readonly (CodePhase | null)[]): LineHere {
  const { phase: present, environmentId } = useFollowedPhase();
  const followed = useFollowedLine();
  const isDeployed = useSessionState(
    ({ project, world }) => world.deployments.at(-1)?.files[path] === project.files[path],
  );
  const counted = useSessionState(({ world }) =>
    [...linesOf(world, path)].map(([line, count]) => `${line}:${count}`).join(" "),
  );
  const here = followed === null ? null : placeOf(followed);
  const line = isDeployed && here?.file === path ? here.line : null;
  const phase = line === null ? null : (phases[line - 1] ?? present);
  const shownId = line === null ? null : environmentId;
  return useMemo(() => {
    const pairs = isDeployed && counted !== "" ? counted.split(" ") : [];
    const counts = new Map(
      pairs.map((pair) => {
        const [at, count] = pair.split(":");
        return [Number(at), Number(count)] as const;
      }),
    );
    return { line, phase, environmentId: shownId, counts };
  }, [line, phase, shownId, counted, isDeployed]);
}
