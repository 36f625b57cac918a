// How components reach the session: one provider on top, hooks below.

import { createContext, useContext } from "react";
import { type StoreApi, useStore } from "zustand";
import type { Session, SessionState } from "../session/session.ts";

export const SessionContext = createContext<Session | null>(null);

/** The store that is shown below, where it is not the screen's: of the present, whatever the screen shows. */
export const ShownContext = createContext<StoreApi<SessionState> | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession needs a SessionContext above it");
  return session;
}

/** What is shown here. */
export function useShown(): StoreApi<SessionState> {
  const { screen } = useSession();
  return useContext(ShownContext) ?? screen;
}

/** Renders again when what `select` returns is another value: return primitives or records, make no new ones. */
export function useSessionState<Selected>(select: (state: SessionState) => Selected): Selected {
  return useStore(useShown(), select);
}
