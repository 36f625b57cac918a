import { counted, grouped } from "../../../readings/durationText.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import type { World } from "../../../world/world.ts";
import { legendGroups } from "./cellMark.ts";

/** How many environments are in each group of the legend, as `0 12 61 0 27 0 0`: a value that compares. */
export function fleetCounts({ environments }: World): string {
  const counts = legendGroups.map(() => 0);
  for (const environment of environments.values()) {
    const { name } = environmentState(environment);
    const group = legendGroups.findIndex(({ states }) => states.some((state) => state === name));
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts.join(" ");
}

/** The groups that have members, of what `fleetCounts` told. */
export function groupsOf(counts: string): readonly { group: (typeof legendGroups)[number]; count: number }[] {
  const numbers = counts.split(" ").map(Number);
  return legendGroups.flatMap((group, index) => {
    const count = numbers[index] ?? 0;
    return count > 0 ? [{ group, count }] : [];
  });
}

/** `100 environments: 61 busy, 22 init, 17 frozen` */
export function fleetSummary(counts: string): string {
  const groups = groupsOf(counts);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const parts = groups.map(({ group, count }) => `${grouped(count)} ${group.word}`);
  return `${counted(total, "environment")}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}
