// How components reach the session: one provider on top, hooks below.

import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Session, SessionState } from "../session/session.ts";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession needs a SessionContext above it");
  return session;
}

/** Renders again when what `select` returns is another value: return primitives or records, make no new ones. */
export function useSessionState<Selected>(select: (state: SessionState) => Selected): Selected {
  return useStore(useSession().store, select);
}
