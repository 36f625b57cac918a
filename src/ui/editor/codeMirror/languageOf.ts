import { javascript } from "@codemirror/lang-javascript";
import { json } from "@codemirror/lang-json";
import { StreamLanguage } from "@codemirror/language";
import { dockerFile } from "@codemirror/legacy-modes/mode/dockerfile";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import type { Extension } from "@codemirror/state";

/** By the file's name. */
export function languageOf(path: string): Extension {
  if (/\.[cm]?ts$/.test(path)) return javascript({ typescript: true });
  if (/\.[cm]?js$/.test(path)) return javascript();
  if (path.endsWith(".json")) return json();
  if (path.endsWith(".sh") || path === "bootstrap") return StreamLanguage.define(shell);
  if (/(^|\/)Dockerfile$/.test(path)) return StreamLanguage.define(dockerFile);
  return [];
}
