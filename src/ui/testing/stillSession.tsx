// For tests: a session that shows one moment and does nothing, and what a component makes of it as markup.

import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStore } from "zustand/vanilla";
import { fold, type Moment } from "../../readings/testing/fold.ts";
import type { Session, SessionState } from "../../session/session.ts";
import { stillState } from "../../session/testing/stillState.ts";
import { SessionContext } from "../SessionContext.ts";

export function markupAfter(
  moments: readonly Moment[],
  component: ReactNode,
  changes: Partial<SessionState> = {},
): string {
  const session = stillSession(moments, changes);
  return renderToStaticMarkup(<SessionContext value={session}>{component}</SessionContext>);
}

/** The text of a markup, as a reader meets it. */
export function textOf(markup: string): string {
  return markup.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
}

export function stillSession(moments: readonly Moment[], changes: Partial<SessionState>): Session {
  const store = createStore(() => stillState({ ...fold(moments), ...changes }));
  const nothing = () => {};
  return {
    store,
    screen: store,
    showMoment: nothing,
    showPresent: nothing,
    stepBack: nothing,
    send: nothing,
    newTicket: (prefix) => `${prefix}/1`,
    sendRequest: nothing,
    sendMessage: nothing,
    hangUp: nothing,
    killEnvironment: nothing,
    enterLine: nothing,
    interruptShell: nothing,
    stepLine: nothing,
    play: nothing,
    pause: nothing,
    step: nothing,
    setPace: nothing,
    editFile: nothing,
    addFile: nothing,
    removeFile: nothing,
    editConfiguration: nothing,
    editSettings: nothing,
    editProject: nothing,
    deploy: () => Promise.resolve(true),
    openExample: async () => {},
    restart: nothing,
    watch: () => nothing,
  };
}
