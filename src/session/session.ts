// What the screen sees of a session: a store to read, and verbs. The parts behind it are made in openSession.ts.

import type { StoreApi } from "zustand/vanilla";
import type { Command } from "../model/command.ts";
import type { Entry } from "../model/entry.ts";
import type { FunctionConfiguration, ProjectFiles } from "../model/functionConfiguration.ts";
import type { CallId, EnvironmentId, ShellId } from "../model/id.ts";
import type { Pace } from "../model/pace.ts";
import type { Project } from "../model/project.ts";
import type { ServiceSettings } from "../model/serviceSettings.ts";
import type { VirtualTime } from "../model/time.ts";
import type { Readings } from "../readings/readings.ts";
import type { World } from "../world/world.ts";
import type { Clock } from "./clock.ts";

export interface SessionState {
  /** `starting` until the engine and the sandbox frame are there. `full`: the trace is as long as a page keeps it;
   *  `broken`: the app failed. Neither goes on; a full one can be restarted. */
  readonly phase:
    | { readonly name: "starting" }
    | { readonly name: "open" }
    | { readonly name: "full" | "broken"; readonly why: string };
  /** Changed in place by the session only; a new state object says that it changed. Records inside are replaced, never changed. */
  readonly world: World;
  /** Appended in place; `entryCount` says how many of them are shown. */
  readonly entries: readonly Entry[];
  readonly entryCount: number;
  readonly readings: Readings;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly playing: boolean;
  /** Of `Session.screen` only: `world`, `readings`, `entryCount` and `clock` are those of a moment in the past, and `playing`
   *  says whether it is played on from there. All else is the present's. */
  readonly isPast: boolean;
  /** Nothing is under way and nobody owes anything: only idle lifetimes and repeats are due. */
  readonly quiet: boolean;
  /** The person's draft: saved at every change, deployed by `deploy`. */
  readonly project: Project;
  /** Files or configuration of the draft differ from the deployed version. */
  readonly undeployed: boolean;
  /** The files as the person wrote them when they were deployed last; `null` before that. */
  readonly deployedFiles: ProjectFiles | null;
  /** Why the last deployment was refused, by file; empty when it was not. */
  readonly deployErrors: readonly DeployError[];
}

export interface DeployError {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Session {
  /** The present. */
  readonly store: StoreApi<SessionState>;
  /** What the screen shows: the present, or a moment of the past. */
  readonly screen: StoreApi<SessionState>;

  /** Hands a command to the engine; it is in the trace from then on. What is done is done now: the screen shows the
   *  present again. */
  send(command: Command): void;
  /** A ticket for a command that the caller wants to find again in the trace. */
  newTicket(prefix: string): string;
  /** Sends the draft's request or message `count` times at once; deploys nothing. */
  sendRequest(count: number): void;
  sendMessage(count: number): void;
  hangUp(callId: CallId): void;
  killEnvironment(environmentId: EnvironmentId): void;
  /** A line typed at a shell in an environment; what it says comes as `shell.*` entries. */
  enterLine(environmentId: EnvironmentId, shell: ShellId, text: string): void;
  interruptShell(environmentId: EnvironmentId, shell: ShellId): void;

  /** Shows the run as it was at a moment, and holds it meanwhile. A moment that has not been yet shows the present. */
  showMoment(at: VirtualTime): void;
  /** Shows the present again; the run goes on if it did before. */
  showPresent(): void;
  /** Shows the moment before the one that is shown. */
  stepBack(): void;

  /** In the past these four go through what has been, up to the present. */
  play(): void;
  pause(): void;
  /** Plays the next moment, then stands still. */
  step(): void;
  /** Plays on, at once, until a script reaches its next line, then stands still. */
  stepLine(): void;
  setPace(pace: Pace): void;

  editFile(path: string, text: string): void;
  addFile(path: string): void;
  removeFile(path: string): void;
  editConfiguration(changes: Partial<FunctionConfiguration>): void;
  /** Takes effect at once, without a deployment. */
  editSettings(changes: Partial<ServiceSettings>): void;
  editProject(changes: Partial<Pick<Project, "request" | "message">>): void;
  /** Transpiles where needed and makes the draft the next version. Resolves to whether it was deployed. */
  deploy(): Promise<boolean>;
  /** Throws the draft away and starts afresh with an example. */
  openExample(name: string): Promise<void>;
  /** Starts afresh with the same project: an empty trace, nothing running. */
  restart(): void;

  /** Calls `listener` for every entry from now on, after the world has taken it in. Returns the way to stop. */
  watch(listener: (entry: Entry, world: World) => void): () => void;
}
