import type { EnvironmentId } from "../../../model/id.ts";
import { refusalText } from "../../../readings/refusedWrites.ts";
import { joined } from "../../kit/joined.ts";
import { useSessionState } from "../../SessionContext.ts";
import styles from "./RefusedMark.module.css";

interface RefusedMarkProps {
  readonly environmentId: EnvironmentId;
  /** As wide as the box it stands in, instead of as its words. */
  readonly isWide?: boolean;
}

/** Chosen: long enough to be seen at the pace of a beat, virtual ms. The opened environment keeps it. */
const shownMs = 3000;

/** For a moment: a write that the file system refused. */
export function RefusedMark({ environmentId, isWide = false }: RefusedMarkProps) {
  const refused = useSessionState(({ readings, world }) => {
    const last = readings.refusedWrites.byEnvironment.get(environmentId)?.at(-1);
    return last && world.now - last.at < shownMs ? last : null;
  });
  if (!refused) return null;
  const text = `${refusalText(refused.why)}: ${refused.path}`;
  return (
    <span className={joined(styles.mark, isWide && styles.wide)} title={text}>
      <span>✕ {refusalText(refused.why)}</span> <span>{refused.path}</span>
    </span>
  );
}
