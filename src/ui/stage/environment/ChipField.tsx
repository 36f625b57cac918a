// A dozen or two environments: a chip each, in fixed places.

import { memo } from "react";
import type { EnvironmentId } from "../../../model/id.ts";
import { environmentState } from "../../../readings/environmentState.ts";
import { joined } from "../../kit/joined.ts";
import { openEnvironment, useSelection } from "../../selection.ts";
import { FleetLegend } from "../fleet/FleetLegend.tsx";
import { cellMarks } from "../fleet/cellMark.ts";
import styles from "./ChipField.module.css";
import { useEnvironment } from "./environmentRecord.ts";
import { environmentSummary } from "./environmentWords.ts";
import hatch from "./hatch.module.css";
import meanings from "./meaning.module.css";

interface ChipFieldProps {
  readonly places: readonly EnvironmentId[];
}

export const ChipField = memo(function ChipField({ places }: ChipFieldProps) {
  return (
    <section className={styles.field} aria-label="Execution environments">
      <FleetLegend />
      <div className={styles.chips}>
        {places.map((id) => (
          <Chip key={id} environmentId={id} />
        ))}
      </div>
    </section>
  );
});

const Chip = memo(function Chip({ environmentId }: { readonly environmentId: EnvironmentId }) {
  const { environment, isGone } = useEnvironment(environmentId);
  const isOpened = useSelection(({ openedEnvironment }) => openedEnvironment === environmentId);
  const open = (): void => openEnvironment(environmentId);
  if (isGone || !environment) {
    return (
      <button type="button" className={joined(styles.chip, styles.gone, "nopan")} onClick={open}>
        <strong>{environmentId}</strong>
        <span className={styles.word}>gone</span>
      </button>
    );
  }
  const state = environmentState(environment);
  return (
    <button
      type="button"
      className={joined(
        styles.chip,
        meanings[state.meaning],
        state.isHatched && hatch.hatched,
        isOpened && styles.opened,
        "nopan",
      )}
      aria-label={environmentSummary(environment)}
      onClick={open}
    >
      <strong>{environmentId}</strong>
      <span className={styles.word}>
        <span className={styles.glyph} aria-hidden>
          {state.glyph}
        </span>
        {cellMarks[state.name].word}
      </span>
    </button>
  );
});
