// Keeps the person's project in this browser, so that it survives a reload, a crash and a closed tab.

import { get, set } from "idb-keyval";
import type { Project } from "../model/project.ts";

const key = "two-curls project";
const saveAfterMs = 250;

/** The project that was saved last, or `null` where there is none that this version can read. */
export async function loadProject(): Promise<Project | null> {
  try {
    const saved: unknown = await get(key);
    if (saved === undefined) return null;
    // Only who has a project pays for the schema library before the first screen.
    const { readProject } = await import("../wire/savedProject.ts");
    return readProject(saved);
  } catch {
    // Private windows may refuse IndexedDB: the session works without.
    return null;
  }
}

/** Saves soon; several changes in a row are saved once, and at the latest when the page is hidden. */
export function keepSaving(): (project: Project) => void {
  let pending: Project | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (pending) void set(key, pending).catch(() => {});
    pending = null;
  };
  document.addEventListener("visibilitychange", save);
  return (project) => {
    pending = project;
    clearTimeout(timer);
    timer = setTimeout(save, saveAfterMs);
  };
}
