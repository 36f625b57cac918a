// Inside an environment: its loop, log, exchanges, /tmp, variables and the events it served.

import { useState } from "react";
import { defaultConfiguration } from "../../model/functionConfiguration.ts";
import type { EnvironmentId } from "../../model/id.ts";
import { environmentState } from "../../readings/environmentState.ts";
import { PastBar } from "../controls/PastBar.tsx";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { type Tab, Tabs } from "../kit/Tabs.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import { useDeployment, useEnvironment } from "../stage/environment/environmentRecord.ts";
import { shutdownWords } from "../stage/environment/environmentWords.ts";
import { StateBadge } from "../stage/environment/StateBadge.tsx";
import { hasShell, openEnvironmentTerminal } from "../terminal/terminals.ts";
import { momentText } from "../timeline/spanWords.ts";
import { useNarrow } from "../useNarrow.ts";
import { ExchangeTable } from "./ExchangeTable.tsx";
import { Facts } from "./Facts.tsx";
import styles from "./Inspector.module.css";
import { LogLines } from "./LogLines.tsx";
import { LoopView } from "./LoopView.tsx";
import { RefusedWrites } from "./RefusedWrites.tsx";
import { ServedEventsTable } from "./ServedEventsTable.tsx";
import { TmpFiles } from "./TmpFiles.tsx";
import { useSteadily } from "./useSteadily.ts";
import { Variables } from "./Variables.tsx";

interface InspectorProps {
  readonly environmentId: EnvironmentId;
  readonly onClose: () => void;
}

const readOnly = "This is the past: go back to now first";

type InspectorTab = "loop" | "log" | "exchanges" | "tmp" | "variables";

export function Inspector({ environmentId, onClose }: InspectorProps) {
  const session = useSession();
  const narrow = useNarrow();
  const { environment, isGone } = useEnvironment(environmentId);
  const [chosen, setChosen] = useState<InspectorTab>("loop");
  const { ephemeralStorageMb: storageMb, guest } =
    useDeployment(environment?.version ?? 0)?.configuration ?? defaultConfiguration;
  const isPast = useSessionState((state) => state.isPast);
  const isStillToCome = useSessionState(
    (state) => state.isPast && !state.readings.timeline.rows.has(environmentId),
  );
  const isLeaving = isGone || environment?.phase.name === "shuttingDown";

  const tabs: readonly Tab<InspectorTab>[] = [
    {
      id: "loop",
      label: "Loop",
      content: (
        <>
          {environment && !isGone && <LoopView environment={environment} />}
          {isGone && !isStillToCome && <Gone id={environmentId} />}
          {isStillToCome && (
            <p className={styles.gone}>{environmentId} is not there yet: an event launches it later.</p>
          )}
          <Served id={environmentId} />
        </>
      ),
    },
    { id: "log", label: "Log", content: <EnvironmentLog id={environmentId} /> },
    { id: "exchanges", label: "Exchanges", content: <EnvironmentExchanges id={environmentId} /> },
    ...(environment
      ? [
          {
            id: "tmp" as const,
            label: "/tmp",
            content: (
              <>
                <TmpFiles tmp={environment.tmp} limitMb={storageMb} />
                <RefusedWrites id={environmentId} />
              </>
            ),
          },
          { id: "variables" as const, label: "Variables", content: <Variables environment={environment} /> },
        ]
      : []),
  ];

  return (
    <div className={styles.inspector}>
      <header className={styles.header}>
        <h2 className={styles.name}>{environmentId}</h2>
        {environment && !isGone ? (
          <StateBadge state={environmentState(environment)} />
        ) : (
          <span>{isStillToCome ? "not launched yet" : "shut down"}</span>
        )}
        <span className={styles.buttons}>
          {!isLeaving && hasShell(guest) && (
            <Button
              disabled={isPast}
              title={isPast ? readOnly : undefined}
              onClick={() => {
                openEnvironmentTerminal(environmentId, "beside");
                // There the sheet covers the terminals.
                if (narrow) onClose();
              }}
            >
              Open a shell in it
            </Button>
          )}
          {!isLeaving && (
            <Button
              look="danger"
              disabled={isPast}
              title={isPast ? readOnly : undefined}
              onClick={() => session.killEnvironment(environmentId)}
            >
              Kill it
            </Button>
          )}
          <Button look="bare" aria-label={`Close ${environmentId}`} onClick={onClose}>
            <Icon name="close" />
          </Button>
        </span>
      </header>
      {environment && <Facts environment={environment} isGone={isGone} />}
      <div className={styles.tabs}>
        <Tabs
          label={`Inside ${environmentId}`}
          tabs={tabs}
          chosen={tabs.some(({ id }) => id === chosen) ? chosen : "loop"}
          onChoose={setChosen}
        />
      </div>
      {narrow && isPast && <PastBar className={styles.past} />}
    </div>
  );
}

/** What is known of an environment that was shut down. */
function Gone({ id }: { readonly id: EnvironmentId }) {
  const { environment } = useEnvironment(id);
  const row = useSteadily().readings.timeline.rows.get(id);
  const phase = environment?.phase;
  return (
    <p className={styles.gone}>
      {id} is gone{phase?.name === "shuttingDown" && `: ${shutdownWords[phase.reason]}`}.
      {row &&
        row.goneAt !== null &&
        ` It was launched at ${momentText(row.launchedAt)} and shut down at ${momentText(row.goneAt)}.`}{" "}
      Its globals and its /tmp went with it; its log and exchanges are kept here.
    </p>
  );
}

function Served({ id }: { readonly id: EnvironmentId }) {
  const events = useSteadily().readings.served.byEnvironment.get(id) ?? [];
  return (
    <section aria-label="Served events">
      <h3 className={styles.title}>Served events</h3>
      <ServedEventsTable events={events} />
    </section>
  );
}

const shownLines = 500;

function EnvironmentLog({ id }: { readonly id: EnvironmentId }) {
  const { log } = useSteadily().readings;
  const lines = log.lines.filter(({ environmentId }) => environmentId === id);
  return (
    <LogLines
      label={`Log of ${id}`}
      lines={lines.slice(-shownLines)}
      count={lines.length}
      namesEnvironments={false}
      empty="Nothing has been logged yet."
    />
  );
}

function EnvironmentExchanges({ id }: { readonly id: EnvironmentId }) {
  const { readings } = useSteadily();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ExchangeTable
      records={readings.exchanges.byEnvironment.get(id) ?? []}
      namesEnvironments={false}
      chosen={chosen}
      onChoose={setChosen}
      empty="No HTTP exchange yet."
    />
  );
}
