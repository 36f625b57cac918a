// The timeline: a row per environment, what it did when, and how many invocations ran at once.

import { lazy, useState } from "react";
import { useStore } from "zustand";
import { frozenMs } from "../../readings/bill.ts";
import { durationText, millisecondsText } from "../../readings/durationText.ts";
import { shownNow } from "../../session/clock.ts";
import { Button } from "../kit/Button.tsx";
import { Later } from "../kit/Later.tsx";
import { Present } from "../Present.tsx";
import { useSession, useSessionState, useShown } from "../SessionContext.ts";
import { LiveText } from "../stage/LiveText.tsx";
import { TimelineChart } from "./TimelineChart.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";
import styles from "./TimelinePanel.module.css";
import { following, type WindowChoice } from "./timeWindow.ts";
import { chooseWindow, extentOf, type ZoomStep } from "./chooseWindow.ts";

const TimelineTable = lazy(() =>
  import("./TimelineTable.tsx").then((module) => ({ default: module.TimelineTable })),
);

export function TimelinePanel() {
  const [choice, setChoice] = useWindowChoice();
  const [isTable, setTable] = useState(false);
  const session = useSession();
  const zoom = (step: ZoomStep): void => {
    const { readings, world } = session.store.getState();
    setChoice(chooseWindow(choice, step, extentOf(readings, world.now), shownNow(session.screen)));
  };
  const isFollowing = choice.from === null && choice.spanMs === null;
  return (
    <section className={styles.panel} aria-label="Timeline">
      <div className={styles.bar}>
        <TimelineLegend />
        <Costs />
        <span className={styles.buttons}>
          {!isTable && (
            <>
              <Button
                look="bare"
                className={styles.small}
                aria-label="Shorter time"
                title="Shorter time"
                onClick={() => zoom("in")}
              >
                +
              </Button>
              <Button
                look="bare"
                className={styles.small}
                aria-label="Longer time"
                title="Longer time"
                onClick={() => zoom("out")}
              >
                −
              </Button>
              <Button
                look="bare"
                className={styles.small}
                aria-pressed={choice.spanMs === "whole"}
                onClick={() => zoom("all")}
              >
                All
              </Button>
              <Button
                look="bare"
                className={styles.small}
                aria-pressed={isFollowing}
                onClick={() => setChoice(following)}
              >
                Follow
              </Button>
            </>
          )}
          <Button
            look="bare"
            className={styles.small}
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
          >
            Table
          </Button>
        </span>
      </div>
      <Present>
        {isTable ? (
          <Later what="the table">
            <TimelineTable />
          </Later>
        ) : (
          <TimelineChart choice={choice} onChoose={setChoice} />
        )}
      </Present>
    </section>
  );
}

/** Another run has another time: what was chosen for the last one does not hold. */
function useWindowChoice() {
  const run = useStore(useSession().store, ({ world }) => world);
  const [chosen, setChosen] = useState<{ readonly run: object; readonly choice: WindowChoice }>({
    run,
    choice: following,
  });
  const choice = chosen.run === run ? chosen.choice : following;
  const setChoice = (next: WindowChoice): void => setChosen({ run, choice: next });
  return [choice, setChoice] as const;
}

function Costs() {
  const shown = useShown();
  const billedMs = useSessionState(({ world }) => world.totals.billedMs);
  return (
    <span className={styles.costs}>
      billed {millisecondsText(billedMs)} ·{" "}
      <LiveText
        of={(now) => {
          const { readings, world } = shown.getState();
          const ms = frozenMs(readings.bill, world, now);
          return `frozen ${ms < 100_000 ? millisecondsText(Math.floor(ms / 100) * 100) : durationText(Math.floor(ms / 1000) * 1000)} free`;
        }}
      />
    </span>
  );
}
