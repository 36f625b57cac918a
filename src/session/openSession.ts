// Makes a session: a store that follows the engine's news, and the verbs of the screen.

import { createStore } from "zustand/vanilla";
import type { Command } from "../model/command.ts";
import type { Entry } from "../model/entry.ts";
import { charsIn, writeTrace } from "../model/handwriting.ts";
import { traceLimits } from "../model/limit.ts";
import type { Pace } from "../model/pace.ts";
import type { Project } from "../model/project.ts";
import { later, theBeginning, type VirtualTime } from "../model/time.ts";
import { newReadings, read } from "../readings/readings.ts";
import { scriptOf } from "../sandbox/scriptOf.ts";
import type { FromEngine } from "../wire/enginePort.ts";
import { evolve } from "../world/evolve.ts";
import { newWorld } from "../world/newWorld.ts";
import type { World } from "../world/world.ts";
import { shownNow } from "./clock.ts";
import { type EngineLink, linkEngine } from "./engineLink.ts";
import { defaultExample, defaultProject, exampleProject } from "./examples.ts";
import { Playback } from "./playback.ts";
import { keepSaving, loadProject } from "./projectStore.ts";
import type { Scenario } from "./scenario.ts";
import { screenPace } from "./screenPace.ts";
import type { Session, SessionState } from "./session.ts";
import { build, type Built } from "./buildProject.ts";

/** What a session can do beyond the screen's verbs: for the automation handle. */
export interface DrivenSession extends Session {
  traceText(): string;
  /** Full speed through the next `ms` of virtual time. */
  advance(ms: number): Promise<void>;
  /** Resolves, with the real time it was, when the trace has `count` entries of a type. As `advance` and `untilQuiet`,
   *  it rejects when the session is full or broken. */
  untilSeen(type: string, count: number): Promise<number>;
  /** Resolves when nothing is under way and every command has been taken. */
  untilQuiet(): Promise<void>;
  stepAtOnce(): void;
}

/** What changes more often than this, real ms, nobody can read; and drawing takes cores away from the engine. Chosen. */
const rushingRestMs = 250;

export async function openSession(scenario: Scenario): Promise<DrivenSession> {
  const saved = scenario.example === null ? await loadProject() : null;
  const first = saved ?? (await exampleProject(scenario.example ?? defaultExample)) ?? defaultProject();
  const project = scenario.cpuModel
    ? { ...first, settings: { ...first.settings, cpuModel: scenario.cpuModel } }
    : first;
  const save = scenario.example === null ? keepSaving() : () => {};
  return new EngineSession(project, scenario, save);
}

class EngineSession implements DrivenSession {
  readonly store;
  readonly #playback: Playback;
  readonly #scenario: Scenario;
  readonly #save: (project: Project) => void;
  readonly #watchers = new Set<(entry: Entry, world: World) => void>();
  #link: EngineLink;
  #entries: Entry[] = [];
  /** Of all texts in them. */
  #chars = 0;
  #sent = 0;
  #isBuildingFirst = true;
  readonly #waiting: Command[] = [];
  #tickets = 0;
  /** What the screen has not been told yet. */
  #unshown: Pick<SessionState, "entryCount" | "clock" | "quiet"> | null = null;
  readonly #showSoon = screenPace(() => this.#show());
  /** What was deployed last, as the person wrote it. */
  #deployed: Pick<Project, "files" | "configuration"> | null = null;

  constructor(project: Project, scenario: Scenario, save: (project: Project) => void) {
    this.#scenario = scenario;
    this.#save = save;
    this.store = createStore<SessionState>(() => ({
      ...freshState(this.#entries, scenario.seed),
      pace: scenario.pace,
      playing: scenario.playing,
      project,
    }));
    this.#playback = new Playback(
      { store: this.store, play: () => this.#playRun(), pause: () => this.#pauseRun() },
      scenario.seed,
    );
    this.#link = this.#start();
  }

  get screen() {
    return this.#playback.screen;
  }

  send(command: Command): void {
    this.#playback.leave();
    // The first version is still being built: what comes after it must not overtake it.
    if (this.#isBuildingFirst && command.type !== "deploy" && command.type !== "configure") {
      this.#waiting.push(command);
      return;
    }
    this.#sent++;
    if (this.#unshown) this.#unshown = { ...this.#unshown, quiet: false };
    this.store.setState({ quiet: false });
    if (command.type === "deploy") this.#link.provideScript(scriptOf(command.configuration.guest));
    this.#link.send({ type: "command", command });
  }

  newTicket(prefix: string): string {
    return `${prefix}/${++this.#tickets}`;
  }

  sendRequest(count: number): void {
    const { request } = this.store.getState().project;
    this.send({ type: "sendRequest", ticket: this.newTicket("button"), request, count, everyMs: 0 });
  }

  sendMessage(count: number): void {
    const { message } = this.store.getState().project;
    this.send({ type: "sendMessage", ticket: this.newTicket("button"), message, count, everyMs: 0 });
  }

  hangUp: Session["hangUp"] = (callId) => this.send({ type: "hangUp", callId });

  enterLine: Session["enterLine"] = (environmentId, shell, text) =>
    this.send({ type: "enterLine", environmentId, shell, text });

  interruptShell: Session["interruptShell"] = (environmentId, shell) =>
    this.send({ type: "interruptShell", environmentId, shell });

  killEnvironment: Session["killEnvironment"] = (environmentId) =>
    this.send({ type: "killEnvironment", environmentId });

  showMoment(at: VirtualTime): void {
    this.#playback.show(at);
  }

  showPresent(): void {
    this.#playback.leave();
  }

  stepBack(): void {
    this.#playback.stepBack();
  }

  play(): void {
    if (this.store.getState().pace.name === "step") this.setPace({ name: "beats" });
    if (this.#playback.isPast) this.#playback.play();
    else this.#playRun();
  }

  #playRun(): void {
    this.store.setState({ playing: true });
    this.#link.send({ type: "play" });
  }

  pause(): void {
    if (this.#playback.isPast) this.#playback.pause();
    else this.#pauseRun();
  }

  #pauseRun(): void {
    this.store.setState({ playing: false });
    this.#link.send({ type: "pause" });
  }

  step(): void {
    if (this.#playback.isPast) return this.#playback.step();
    this.store.setState({ playing: false });
    this.#link.send({ type: "step", takes: "beat" });
  }

  stepLine(): void {
    if (this.#playback.isPast) return this.#playback.stepLine();
    this.store.setState({ playing: false });
    this.#link.send({ type: "step", takes: "line" });
  }

  stepAtOnce(): void {
    this.#playback.leave();
    this.store.setState({ playing: false });
    this.#link.send({ type: "step", takes: "atOnce" });
  }

  setPace(pace: Pace): void {
    this.store.setState({ pace });
    this.#link.send({ type: "pace", pace });
    this.#playback.changePace();
  }

  editFile(path: string, text: string): void {
    const { files } = this.store.getState().project;
    this.#edit({ files: { ...files, [path]: text } });
  }

  addFile(path: string): void {
    const { files } = this.store.getState().project;
    if (!(path in files)) this.#edit({ files: { ...files, [path]: "" } });
  }

  removeFile(path: string): void {
    const { [path]: _removed, ...files } = this.store.getState().project.files;
    this.#edit({ files });
  }

  editConfiguration: Session["editConfiguration"] = (changes) => {
    const { configuration } = this.store.getState().project;
    this.#edit({ configuration: { ...configuration, ...changes } });
  };

  editSettings: Session["editSettings"] = (changes) => {
    const settings = { ...this.store.getState().project.settings, ...changes };
    this.#edit({ settings });
    this.send({ type: "configure", settings });
  };

  editProject: Session["editProject"] = (changes) => this.#edit(changes);

  async deploy(): Promise<boolean> {
    const { files, configuration } = this.store.getState().project;
    const link = this.#link;
    const built = await build(files, configuration.guest);
    // A restart came in between: this deployment belongs to a scenario that is gone.
    if (link !== this.#link) return false;
    this.#isBuildingFirst = false;
    const deployed = this.#take(built, { files, configuration });
    for (const command of this.#waiting.splice(0)) this.send(command);
    return deployed;
  }

  #take(built: Built, { files, configuration }: Pick<Project, "files" | "configuration">): boolean {
    if (!built.files) {
      this.store.setState({ deployErrors: built.errors });
      return false;
    }
    this.#deployed = { files, configuration };
    this.send({ type: "deploy", files: built.files, configuration });
    this.store.setState({ deployErrors: [], deployedFiles: files, undeployed: this.#isUndeployed() });
    return true;
  }

  async openExample(name: string): Promise<void> {
    const project = await exampleProject(name);
    if (!project) return;
    this.store.setState({ project });
    this.#save(project);
    this.restart();
  }

  restart(): void {
    this.#playback.reset(this.#scenario.seed);
    this.#link.close();
    this.#entries = [];
    this.#chars = 0;
    this.#sent = 0;
    this.#isBuildingFirst = true;
    this.#waiting.length = 0;
    this.#unshown = null;
    this.#deployed = null;
    this.store.setState(freshState(this.#entries, this.#scenario.seed));
    this.#link = this.#start();
  }

  watch(listener: (entry: Entry, world: World) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  traceText(): string {
    return writeTrace(this.#entries);
  }

  advance(ms: number): Promise<void> {
    this.#playback.leave();
    const to = later(shownNow(this.store), ms);
    this.#link.send({ type: "advance", to });
    return this.#until(({ clock }) => clock.at >= to);
  }

  untilSeen(type: string, count: number): Promise<number> {
    return this.#await((resolve) => {
      let left = count - this.#entries.filter((entry) => entry.type === type).length;
      if (left <= 0) resolve(performance.now());
      return this.watch((entry) => {
        if (entry.type === type && --left <= 0) resolve(performance.now());
      });
    });
  }

  untilQuiet(): Promise<void> {
    return this.#until(({ quiet }) => quiet);
  }

  #until(holds: (state: SessionState) => boolean): Promise<void> {
    return this.#await((resolve) => {
      if (holds(this.store.getState())) resolve();
      return this.store.subscribe((state) => {
        if (holds(state)) resolve();
      });
    });
  }

  /** Rejects when the session does not go on: what is awaited would never come. `listen` returns the way to stop. */
  async #await<Value>(listen: (resolve: (value: Value) => void) => () => void): Promise<Value> {
    const stops: (() => void)[] = [];
    try {
      return await new Promise<Value>((resolve, reject) => {
        const rejectIfOver = ({ phase }: SessionState): void => {
          if (phase.name === "full" || phase.name === "broken") reject(new Error(phase.why));
        };
        stops.push(listen(resolve), this.store.subscribe(rejectIfOver));
        rejectIfOver(this.store.getState());
      });
    } finally {
      for (const stop of stops) stop();
    }
  }

  #start(): EngineLink {
    const { pace, playing, project } = this.store.getState();
    const link = linkEngine(
      { seed: this.#scenario.seed, pace, playing },
      (news) => {
        if (link === this.#link) this.#hear(news);
      },
      (why) => this.store.setState({ phase: { name: "broken", why } }),
    );
    this.#link = link;
    link.provideScript(scriptOf(project.configuration.guest));
    this.send({ type: "configure", settings: project.settings });
    void this.deploy();
    return link;
  }

  #hear({ entries, at, next, quiet, commands }: FromEngine): void {
    const state = this.store.getState();
    const { world, readings } = state;
    for (const entry of entries) {
      evolve(world, entry);
      this.#entries.push(entry);
      this.#chars += charsIn(entry);
      read(readings, entry, world);
      for (const watcher of this.#watchers) watcher(entry, world);
    }
    if (this.#entries.length > traceLimits.entries || this.#chars > traceLimits.chars) {
      const why = `This run has written more than a page keeps: ${countText(this.#entries.length)} entries with ${countText(this.#chars)} characters.`;
      this.#link.close();
      this.store.setState({ phase: { name: "full", why } });
      return;
    }
    this.#playback.pass(this.#entries.length);
    const realMs = performance.now();
    this.#unshown = {
      entryCount: this.#entries.length,
      clock: { at, next: next && { at: next.at, leftRealMs: realMs, arrivesRealMs: realMs + next.inRealMs } },
      quiet: quiet && commands === this.#sent && !this.#isBuildingFirst,
    };
    this.#showSoon(this.#isRushing ? rushingRestMs : 0);
  }

  /** Entries come as fast as they are computed: more of them than anyone can follow. */
  get #isRushing(): boolean {
    const { pace, playing } = this.store.getState();
    return playing && pace.name === "max" && this.#unshown?.quiet === false;
  }

  #show(): void {
    if (!this.#unshown) return;
    const { phase } = this.store.getState();
    this.store.setState({ ...this.#unshown, phase: phase.name === "starting" ? { name: "open" } : phase });
    this.#unshown = null;
  }

  #edit(changes: Partial<Project>): void {
    const project = { ...this.store.getState().project, ...changes };
    this.store.setState({ project });
    this.store.setState({ undeployed: this.#isUndeployed() });
    this.#save(project);
  }

  #isUndeployed(): boolean {
    const { files, configuration } = this.store.getState().project;
    return JSON.stringify(this.#deployed) !== JSON.stringify({ files, configuration });
  }
}

function freshState(
  entries: readonly Entry[],
  seed: number,
): Omit<SessionState, "pace" | "playing" | "project"> {
  return {
    phase: { name: "starting" },
    world: newWorld(seed),
    entries,
    entryCount: 0,
    readings: newReadings(),
    clock: { at: theBeginning, next: null },
    isPast: false,
    quiet: false,
    undeployed: false,
    deployedFiles: null,
    deployErrors: [],
  };
}

/** `500,001` */
function countText(count: number): string {
  return count.toLocaleString("en");
}
