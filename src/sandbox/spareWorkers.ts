import type { ScriptName } from "../wire/framePort.ts";

/**
 * So many workers wait with their script loaded, so that a process begins at once and a burst of them sooner. Chosen:
 * a worker takes 4 MB of memory with the one script and 12 MB with the other (measured in Chromium).
 */
export const spareWorkers: Readonly<Record<ScriptName, number>> = { node: 16, shell: 4 };
