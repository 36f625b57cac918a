// The main screen. It shows the session it is given, and owns nothing of it.

import { lazy, useEffect, useState } from "react";
import type { Session } from "../session/session.ts";
import { BrokenScreen } from "./BrokenScreen.tsx";
import { FullRunScreen } from "./FullRunScreen.tsx";
import type { ExampleChoice } from "./controls/ExamplePicker.tsx";
import { Header } from "./controls/Header.tsx";
import { ErrorBoundary } from "./kit/ErrorBoundary.tsx";
import { Later } from "./kit/Later.tsx";
import { NarrowLayout } from "./NarrowLayout.tsx";
import styles from "./Playground.module.css";
import { useSelection } from "./selection.ts";
import { SessionContext, useSessionState } from "./SessionContext.ts";
import { useNarrow } from "./useNarrow.ts";
import { WideLayout } from "./WideLayout.tsx";

const SiteDialog = lazy(() =>
  import("./site/SiteDialog.tsx").then((module) => ({ default: module.SiteDialog })),
);

interface PlaygroundProps {
  readonly session: Session;
  readonly examples: readonly ExampleChoice[];
}

export function Playground({ session, examples }: PlaygroundProps) {
  useEffect(() => {
    const following = import("./terminal/followEnvironments.ts").then((module) =>
      module.followEnvironments(session),
    );
    return () => void following.then((stop) => stop());
  }, [session]);
  return (
    <SessionContext value={session}>
      <ErrorBoundary fallback={(error) => <BrokenScreen why={`The screen failed: ${messageOf(error)}`} />}>
        <Screen examples={examples} />
      </ErrorBoundary>
    </SessionContext>
  );
}

function Screen({ examples }: Pick<PlaygroundProps, "examples">) {
  const phase = useSessionState((state) => state.phase);
  const narrow = useNarrow();
  if (phase.name === "broken") return <BrokenScreen why={phase.why} />;
  if (phase.name === "full") return <FullRunScreen why={phase.why} />;
  return (
    <div className={styles.playground}>
      <Header examples={examples} />
      <main className={styles.main}>{narrow ? <NarrowLayout /> : <WideLayout />}</main>
      <SitePreview />
    </div>
  );
}

/** Loaded when the first site is opened; it stays then, so that closing it gives the focus back. */
function SitePreview() {
  const isOpen = useSelection(({ openedSite }) => openedSite !== null);
  const [wasOpened, setOpened] = useState(false);
  if (isOpen && !wasOpened) setOpened(true);
  return (
    wasOpened && (
      <Later what="the site" meanwhile={null}>
        <SiteDialog />
      </Later>
    )
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
