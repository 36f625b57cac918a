// Opens the terminal of an environment whose process is the person, as soon as it is launched, and closes terminals of
// environments that a fresh start has swept away.

import type { Session } from "../../session/session.ts";
import { closeEnvironmentTerminals, guestOf, openEnvironmentTerminal } from "./terminals.ts";

/** Returns the way to stop. */
export function followEnvironments(session: Pick<Session, "store" | "watch">): () => void {
  const stops = [
    session.watch((entry, world) => {
      if (entry.type === "environment.launched" && guestOf(world, entry.environmentId) === "person")
        openEnvironmentTerminal(entry.environmentId, "main");
    }),
    session.store.subscribe((state, before) => {
      if (state.world !== before.world) closeEnvironmentTerminals();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
