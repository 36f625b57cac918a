import { lazy } from "react";
import type { EnvironmentId } from "../model/id.ts";
import { Later } from "./kit/Later.tsx";
import { useReturnedFocus } from "./kit/useReturnedFocus.ts";
import styles from "./OpenedEnvironment.module.css";
import { closeEnvironment, useSelection } from "./selection.ts";

const Inspector = lazy(() =>
  import("./inspector/Inspector.tsx").then((module) => ({ default: module.Inspector })),
);

/** A sheet over the left part of the stage: the cards stay in sight, so one can go from one to the next. */
export function OpenedEnvironment() {
  const environmentId = useSelection(({ openedEnvironment }) => openedEnvironment);
  return environmentId === null ? null : <Sheet environmentId={environmentId} />;
}

function Sheet({ environmentId }: { readonly environmentId: EnvironmentId }) {
  const own = useReturnedFocus<HTMLElement>();
  return (
    <section ref={own} className={styles.sheet} aria-label={`Environment ${environmentId}`}>
      <Later what="the environment">
        <Inspector key={environmentId} environmentId={environmentId} onClose={closeEnvironment} />
      </Later>
    </section>
  );
}
