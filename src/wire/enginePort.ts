// The door between the page and the engine's worker. Both sides are ours and of one build, so messages are typed, not
// checked; what strangers send comes through other doors.

import type { Command } from "../model/command.ts";
import type { Entry } from "../model/entry.ts";
import type { Pace } from "../model/pace.ts";
import type { VirtualTime } from "../model/time.ts";

export type ToEngine =
  /** First of all, once. `frame` (transferred) leads to the sandboxed frame. */
  | ({ readonly type: "open"; readonly cores: number; readonly frame: MessagePort } & EngineBeginning)
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "pace"; readonly pace: Pace }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  /** To the next moment, in a beat or at once, or to the next line of a script. */
  | { readonly type: "step"; readonly takes: "beat" | "atOnce" | "line" }
  /** Full speed until this virtual time. */
  | { readonly type: "advance"; readonly to: VirtualTime }
  /** One lot of news has been taken in. */
  | { readonly type: "acknowledge" };

/** How a scenario begins. */
export interface EngineBeginning {
  readonly seed: number;
  readonly pace: Pace;
  readonly playing: boolean;
}

export interface FromEngine {
  readonly entries: readonly Entry[];
  readonly at: VirtualTime;
  /** Where virtual time goes next, and in how many real ms; `null`: it stands still. */
  readonly next: { readonly at: VirtualTime; readonly inRealMs: number } | null;
  readonly quiet: boolean;
  /** Commands taken so far. */
  readonly commands: number;
}
