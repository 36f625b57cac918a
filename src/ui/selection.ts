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
  /** The line that was asked for by hand; another object each time. */
  readonly revealed: { readonly file: string; readonly line: number } | null;
  /** The editor goes along with the code that runs. */
  readonly followsCode: boolean;
  /** The bucket whose site is shown; `null`: none. */
  readonly openedSite: string | null;
}

export const useSelection = create<Selection>()(() => ({
  theme: preferredTheme(),
  openedEnvironment: null,
  codeTab: "code",
  openFile: null,
  panel: null,
  revealed: null,
  followsCode: readPreference("follow-code") !== "no",
  openedSite: null,
}));

export function openEnvironment(environmentId: EnvironmentId): void {
  useSelection.setState({ openedEnvironment: environmentId });
}

export function closeEnvironment(): void {
  useSelection.setState({ openedEnvironment: null });
}

/** By hand; `line`: to be brought into view. */
export function openFile(path: string, line?: number): void {
  const revealed = line === undefined ? null : { file: path, line };
  useSelection.setState({ codeTab: "code", openFile: path, revealed });
}

/** The code that runs is in this file now. */
export function followToFile(path: string): void {
  useSelection.setState({ openFile: path });
}

export function followCode(followsCode: boolean): void {
  writePreference("follow-code", followsCode ? "yes" : "no");
  useSelection.setState({ followsCode });
}

export function openSite(bucket: string): void {
  useSelection.setState({ openedSite: bucket });
}

export function closeSite(): void {
  useSelection.setState({ openedSite: null });
}

export function openPanel(panel: PanelId): void {
  useSelection.setState({ panel });
}

export function closePanel(): void {
  useSelection.setState({ panel: null });
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
