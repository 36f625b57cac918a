// The colours of the theme for canvases: CSS variables as they are now, read again when the theme changes.

import { useSyncExternalStore } from "react";

const names = [
  "bg",
  "panel",
  "raised",
  "line",
  "ink",
  "muted",
  "faint",
  "init",
  "logic",
  "next",
  "resp",
  "fail",
  "throttle",
  "service",
  "sans",
  "mono",
] as const;

type Name = (typeof names)[number];
export type ColourName = Exclude<Name, "sans" | "mono">;

export interface ThemeColours {
  readonly theme: string;
  /** A colour, or a family of fonts. */
  readonly of: (name: Name) => string;
}

let last: ThemeColours | null = null;

export function useThemeColours(): ThemeColours {
  return useSyncExternalStore(watchTheme, themeColours);
}

function themeColours(): ThemeColours {
  const theme = document.documentElement.dataset["theme"] ?? "";
  if (last?.theme !== theme) last = readColours(theme);
  return last;
}

function readColours(theme: string): ThemeColours {
  const style = getComputedStyle(document.documentElement);
  // Read at once: a computed style is live, and these are the colours of this theme.
  const values = new Map<Name, string>(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  );
  return { theme, of: (name) => values.get(name) ?? "" };
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
