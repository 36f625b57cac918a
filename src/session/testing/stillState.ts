// For tests: what a session's store holds while nothing happens.

import { defaultConfiguration } from "../../model/functionConfiguration.ts";
import type { Project } from "../../model/project.ts";
import { defaultSettings } from "../../model/serviceSettings.ts";
import { newReadings } from "../../readings/readings.ts";
import { newWorld } from "../../world/newWorld.ts";
import type { SessionState } from "../session.ts";

export const stillProject: Project = {
  example: "container-in-a-loop",
  files: { "bootstrap.mjs": "while (true) {}\n" },
  configuration: defaultConfiguration,
  settings: defaultSettings,
  request: { method: "GET", target: "/", headers: [], body: "" },
  message: { body: "", attributes: {} },
};

/** An open session in the present, at the moment of its world, with `changes`. */
export function stillState(changes: Partial<SessionState> = {}): SessionState {
  const world = changes.world ?? newWorld(1);
  return {
    phase: { name: "open" },
    world,
    entries: [],
    entryCount: world.nextSeq,
    readings: newReadings(),
    clock: { at: world.now, next: null },
    pace: { name: "beats" },
    playing: true,
    isPast: false,
    quiet: true,
    project: stillProject,
    undeployed: false,
    deployedFiles: null,
    deployErrors: [],
    ...changes,
  };
}
