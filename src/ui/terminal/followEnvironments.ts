// Opens the terminal of an environment whose process is the person, as soon as it is launched, and closes terminals of
// environments that a fresh start has swept away.

import type { EnvironmentId } from "../../model/id.ts";
import type { Session } from "../../session/session.ts";
import type { World } from "../../world/world.ts";
import { closeEnvironmentTerminals, guestOf, openEnvironmentTerminal } from "./terminals.ts";

/** Returns the way to stop. */
export function followEnvironments(session: Pick<Session, "store" | "watch">): () => void {
  const openIfPerson = (environmentId: EnvironmentId, world: World): void => {
    if (guestOf(world, environmentId) === "person") openEnvironmentTerminal(environmentId, "main");
  };
  // This module is loaded late: an event may have been faster.
  const { world: present } = session.store.getState();
  for (const environmentId of present.environments.keys()) openIfPerson(environmentId, present);
  const stops = [
    session.watch((entry, world) => {
      if (entry.type === "environment.launched") openIfPerson(entry.environmentId, world);
    }),
    session.store.subscribe((state, before) => {
      if (state.world !== before.world) closeEnvironmentTerminals();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
