// What the person looks at, apart from the session: theme, opened environment, open file, open panels.

import { create } from "zustand";
import type { EnvironmentId } from "../model/id.ts";
import { readPreference, writePreference } from "./preference.ts";

export type Theme = "dark" | "light";

/** What the left column shows. */
export type CodeTab = "code" | "settings" | "events";

/** A panel beside or below the stage. */
export type PanelId = "code" | "laptop" | "logs" | "exchanges" | "timeline" | "events" | "settings";

interface Selection {
  readonly theme: Theme;
  /** The environment that the inspector shows; `null`: none. It may have been shut down meanwhile. */
  readonly openedEnvironment: EnvironmentId | null;
  readonly codeTab: CodeTab;
  /** The file in the editor; `null`: the first one. It may be gone meanwhile. */
  readonly openFile: string | null;
  /** The panel that was chosen last among those that share a place; `null`: none was. */
  readonly panel: PanelId | null;
}

export const useSelection = create<Selection>()(() => ({
  theme: preferredTheme(),
  openedEnvironment: null,
  codeTab: "code",
  openFile: null,
  panel: null,
}));

export function openEnvironment(environmentId: EnvironmentId): void {
  useSelection.setState({ openedEnvironment: environmentId });
}

export function closeEnvironment(): void {
  useSelection.setState({ openedEnvironment: null });
}

export function openFile(path: string): void {
  useSelection.setState({ codeTab: "code", openFile: path });
}

export function openPanel(panel: PanelId): void {
  useSelection.setState({ panel });
}

export function openCodeTab(codeTab: CodeTab): void {
  useSelection.setState({ codeTab });
}

export function chooseTheme(theme: Theme): void {
  writePreference("theme", theme);
  useSelection.setState({ theme });
  showTheme(theme);
}

/** Puts the theme on the document; call it before the first paint. */
export function showTheme(theme: Theme = useSelection.getState().theme): void {
  document.documentElement.dataset["theme"] = theme;
}

function preferredTheme(): Theme {
  const stored = readPreference("theme");
  if (stored === "dark" || stored === "light") return stored;
  return globalThis.matchMedia?.("(prefers-color-scheme: light)").matches ? "light" : "dark";
}
