// A service to put to the test: commands in, trace out, no real time in between.

import type { Command } from "../../model/command.ts";
import type { Entry, EntryOf, EntryType } from "../../model/entry.ts";
import { defaultConfiguration, type FunctionConfiguration } from "../../model/functionConfiguration.ts";
import { defaultSettings, type ServiceSettings } from "../../model/serviceSettings.ts";
import { later, theBeginning } from "../../model/time.ts";
import type { RealTime } from "../realTime.ts";
import { Runner } from "../runner.ts";
import type { SandboxListener, Sandboxes } from "../sandboxes.ts";
import { type Script, scriptedSandboxes } from "./scriptedSandboxes.ts";

export interface Scenario {
  readonly runner: Runner;
  readonly trace: Entry[];
  /** Real time, which passes only when told to. */
  readonly realTime: { pass(ms: number): Promise<void> };
  /** Takes a command and plays on until nothing is under way, but for the end of idle environments. */
  play(command?: Command): Promise<void>;
  /** Takes a command while time stands still. */
  give(command: Command): void;
  /** Lets virtual time pass, then stand still. */
  pass(ms: number): Promise<void>;
  entries<Type extends EntryType>(type: Type): EntryOf<Type>[];
  types(): EntryType[];
}

export interface ScenarioOptions {
  readonly seed?: number;
  readonly configuration?: Partial<FunctionConfiguration>;
  readonly settings?: Partial<ServiceSettings>;
  /** No function is deployed. */
  readonly isEmpty?: boolean;
  readonly makeSandboxes?: (listener: SandboxListener) => Sandboxes;
}

export function startScenario(script: Script, options: ScenarioOptions = {}): Scenario {
  const trace: Entry[] = [];
  const time = eventLoopTime();
  let quiet = false;
  let at = theBeginning;
  const runner: Runner = new Runner({
    seed: options.seed ?? 1,
    pace: { name: "max" },
    playing: true,
    realTime: time,
    makeSandboxes: options.makeSandboxes ?? ((listener) => scriptedSandboxes(listener, script)),
    publish: (news) => {
      trace.push(...news.entries);
      quiet = news.quiet;
      at = news.at;
      runner.acknowledge();
    },
  });
  runner.command({
    type: "configure",
    settings: { ...defaultSettings, cpuModel: "fixed", ...options.settings },
  });
  const configuration = { ...defaultConfiguration, ...options.configuration };
  if (!options.isEmpty) runner.command({ type: "deploy", files: { "bootstrap.mjs": "" }, configuration });

  const untilQuiet = async (): Promise<void> => {
    for (let seconds = 0; seconds < 1000; seconds++) {
      await time.pass(1000);
      if (quiet) return;
    }
    throw new Error("something is still under way");
  };
  return {
    runner,
    trace,
    realTime: time,
    play: async (command) => {
      quiet = false;
      if (command) runner.command(command);
      runner.play();
      await untilQuiet();
    },
    give: (command) => {
      runner.pause();
      runner.command(command);
    },
    pass: async (ms) => {
      runner.pause();
      runner.advanceTo(later(at, ms));
      // Long enough for the news to come out, which go at most every few ms.
      await time.pass(100);
    },
    entries: <Type extends EntryType>(type: Type) =>
      trace.filter((entry): entry is EntryOf<Type> => entry.type === type),
    types: () => trace.map(({ type }) => type),
  };
}

/** Real time that passes only when told to, and gives pending promises their turn before every task. */
function eventLoopTime(): RealTime & { pass(ms: number): Promise<void> } {
  let now = 0;
  let order = 0;
  const tasks: { at: number; order: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => {
      const task = { at: now + Math.max(0, ms), order: order++, run };
      tasks.push(task);
      return () => {
        const place = tasks.indexOf(task);
        if (place >= 0) tasks.splice(place, 1);
      };
    },
    pass: async (ms) => {
      const end = now + ms;
      for (;;) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        const next = tasks.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
        if (!next || next.at > end) break;
        tasks.splice(tasks.indexOf(next), 1);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}

export function request(count = 1, everyMs = 0): Command {
  return {
    type: "sendRequest",
    ticket: "test",
    count,
    everyMs,
    request: { method: "GET", target: "/", headers: [], body: "" },
  };
}

export function message(count = 1, body = "hello", everyMs = 0): Command {
  return { type: "sendMessage", ticket: "test", count, everyMs, message: { body, attributes: {} } };
}

export function invoke(payload = "{}"): Command {
  return { type: "invokeFunction", ticket: "test", count: 1, everyMs: 0, payload };
}
