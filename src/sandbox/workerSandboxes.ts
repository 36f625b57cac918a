// Sandboxes beyond the frame: a worker and a port for each process. Begins and ends them in batches, trusts nothing
// that they say, and gives up those that flood or talk nonsense.

import type { EnvironmentId } from "../model/id.ts";
import type { CpuModel } from "../model/functionConfiguration.ts";
import { turnLimits } from "../model/limit.ts";
import type { ProcessStart } from "../model/process.ts";
import { readFromEnvironment, type ToEnvironment } from "../wire/environmentPort.ts";
import type { ProcessKey, ScriptName, ToFrame } from "../wire/framePort.ts";
import { BurningCores } from "./burningCores.ts";
import { readyWord } from "./readyWord.ts";
import { scriptOf } from "./scriptOf.ts";
import type { SandboxListener, Sandboxes } from "./sandboxes.ts";

const endsATask = 16;
/** A worker that says nothing for so long no longer counts as being begun, nor one whose first turn lasts so long. */
const beginPatienceMs = 5000;
const firstTurnPatienceMs = 200;
/** The parked message comes on top of what is sent ahead. */
const messagesPerTurn = turnLimits.eagerOutputs + 1;
const messagesOutOfTurn = 2000;
/** How long a process may compute, in real ms, before the engine is told; longer in a crowd, as each gets less of a core.
 *  Where traces must repeat, a busy machine must not be taken for a busy process. */
const patienceMs = { measured: 500, fixed: 2000 } as const;
const lookEveryMs = 100;

interface Running {
  readonly environmentId: EnvironmentId;
  readonly process: number;
  readonly key: ProcessKey;
  readonly script: ScriptName;
  readonly cpuModel: CpuModel;
  /** Told before its worker was begun. */
  readonly unsent: ToEnvironment[];
  phase: "queued" | "beginning" | "running";
  /** What it counts as, of which there may be only so many at once. */
  counts: "loading" | "inFirstTurn" | null;
  port: MessagePort | null;
  isTurnOwed: boolean;
  /** What it is running ahead of, and what there is to tell when that has come. */
  ahead: { readonly start: ProcessStart; readonly untold: (() => void)[] } | null;
  /** Since when it really computes: its worker may not be up yet. */
  turnSinceMs: number | null;
  isStalled: boolean;
  heardThisTurn: number;
  heardOutOfTurn: number;
}

export interface WorkerSandboxesOptions {
  readonly cores: number;
  readonly after?: (ms: number, run: () => void) => unknown;
  readonly nowMs?: () => number;
}

export function workerSandboxes(
  frame: MessagePort,
  listener: SandboxListener,
  {
    cores,
    after = (ms, run) => setTimeout(run, ms),
    nowMs = () => performance.now(),
  }: WorkerSandboxesOptions,
): Sandboxes {
  const all = new Map<ProcessKey, Running>();
  const burning = new BurningCores(cores, after, beginMore);
  let queued: Running[] = [];
  const counted = { loading: 0, inFirstTurn: 0 };
  let computing = 0;
  let isLookAwaited = false;
  const toEnd: ProcessKey[] = [];
  let endedThisTask = 0;
  let isNextEndTaskAwaited = false;

  function tellFrame(message: ToFrame, transfer: Transferable[] = []): void {
    frame.postMessage(message, transfer);
  }

  function make({ environmentId, process, cpuModel, guest }: ProcessStart): Running {
    const key: ProcessKey = `${environmentId}/${process}`;
    const known = all.get(key);
    if (known !== undefined) return known;
    const made: Running = {
      environmentId,
      process,
      key,
      script: scriptOf(guest),
      cpuModel,
      unsent: [],
      phase: "queued",
      counts: null,
      port: null,
      isTurnOwed: false,
      ahead: null,
      turnSinceMs: null,
      isStalled: false,
      heardThisTurn: 0,
      heardOutOfTurn: 0,
    };
    all.set(key, made);
    queued.push(made);
    beginMore();
    return made;
  }

  /** As many load at once as there are cores, and none while as many are in their first turn: more are up no sooner, and
   *  take the page's thread its turn. Measured with sixteen on two cores: what takes that thread 30 ms took 200. */
  function beginMore(): void {
    while (counted.loading < cores && counted.inFirstTurn < cores && burning.isCoreFree) {
      const next = queued.shift();
      if (next === undefined) return;
      begin(next);
    }
  }

  function count(running: Running, what: Running["counts"]): void {
    if (running.counts !== null) counted[running.counts]--;
    if (what !== null) counted[what]++;
    running.counts = what;
  }

  function countNoMore(running: Running): void {
    if (running.counts === null) return;
    count(running, null);
    beginMore();
  }

  function begin(running: Running): void {
    // A worker of the same name that is still to be ended must go first.
    const place = toEnd.indexOf(running.key);
    if (place >= 0) tellFrame({ type: "end", key: running.key });
    if (place >= 0) toEnd.splice(place, 1);
    const { port1, port2 } = new MessageChannel();
    running.phase = "beginning";
    running.port = port1;
    count(running, "loading");
    port1.onmessage = ({ data }: MessageEvent<unknown>) => hear(running, data);
    tellFrame({ type: "begin", key: running.key, script: running.script, port: port2 }, [port2]);
    for (const message of running.unsent) port1.postMessage(message);
    after(beginPatienceMs, () => {
      if (running.phase === "beginning") countNoMore(running);
    });
  }

  function began(running: Running): void {
    if (running.phase !== "beginning") return;
    running.phase = "running";
    running.turnSinceMs = nowMs();
    count(running, "inFirstTurn");
    beginMore();
    after(firstTurnPatienceMs, () => countNoMore(running));
  }

  function tell(running: Running, message: ToEnvironment): void {
    owe(running, true);
    running.heardThisTurn = 0;
    if (running.port === null) running.unsent.push(message);
    else running.port.postMessage(message);
  }

  function owe(running: Running, isTurnOwed: boolean): void {
    if (running.isTurnOwed !== isTurnOwed) computing += isTurnOwed ? 1 : -1;
    running.isTurnOwed = isTurnOwed;
    running.isStalled = false;
    running.turnSinceMs = running.phase === "running" ? nowMs() : null;
    if (isTurnOwed) lookLater();
  }

  function lookLater(): void {
    if (isLookAwaited) return;
    isLookAwaited = true;
    after(lookEveryMs, () => {
      isLookAwaited = false;
      if (computing === 0) return;
      lookForStalled();
      lookLater();
    });
  }

  function lookForStalled(): void {
    const crowd = Math.max(1, computing / cores);
    for (const running of all.values()) {
      const { isTurnOwed, isStalled, turnSinceMs, environmentId, process } = running;
      if (!isTurnOwed || isStalled || turnSinceMs === null) continue;
      if (nowMs() - turnSinceMs < patienceMs[running.cpuModel] * crowd) continue;
      running.isStalled = true;
      report(running, () => listener.stalled(environmentId, process));
    }
  }

  /** Tells the engine, or keeps it until the engine has started the process too. */
  function report(running: Running, told: () => void): void {
    if (running.ahead) running.ahead.untold.push(told);
    else told();
  }

  function start(now: ProcessStart): void {
    const known = all.get(`${now.environmentId}/${now.process}`);
    const ahead = known?.ahead;
    if (known && ahead && isSame(ahead.start, now)) {
      // Not within the engine's own call: it is in the midst of writing the entry that this answers.
      queueMicrotask(() => {
        known.ahead = null;
        for (const told of ahead.untold) told();
      });
      return;
    }
    // The settings changed since: what it did ahead is void.
    if (known) end(known);
    tell(make(now), { type: "start", start: now });
  }

  function prepare(start: ProcessStart): void {
    const running = make(start);
    running.ahead = { start, untold: [] };
    tell(running, { type: "start", start });
  }

  function hear(running: Running, data: unknown): void {
    const isFirst = running.phase === "beginning";
    began(running);
    if (isFirst && data === readyWord) return;
    const message = readFromEnvironment(data);
    if (message === null) return lose(running, "It said what no environment says.");
    const { environmentId, process } = running;
    if (running.isTurnOwed && ++running.heardThisTurn > messagesPerTurn)
      return lose(running, "It flooded the engine with messages.");
    if (!running.isTurnOwed && ++running.heardOutOfTurn > messagesOutOfTurn)
      return lose(running, "It flooded the engine with messages.");
    if (message.type === "output") {
      const { output } = message;
      return report(running, () => listener.output(environmentId, process, output));
    }
    if (!running.isTurnOwed) return lose(running, "It answered what nobody asked.");
    const { turn } = message;
    countNoMore(running);
    const crowded = computing > cores;
    owe(running, false);
    report(running, () => listener.parked(environmentId, process, turn, crowded));
  }

  function lose(running: Running, why: string): void {
    const { ahead } = running;
    end(running);
    if (ahead) all.set(running.key, running);
    report(running, () => {
      all.delete(running.key);
      listener.lost(running.environmentId, running.process, why);
    });
  }

  function end(running: Running): void {
    if (!all.delete(running.key)) return;
    const wasQueued = running.phase === "queued";
    if (running.port !== null) {
      running.port.onmessage = null;
      running.port.close();
    }
    running.phase = "running";
    countNoMore(running);
    if (wasQueued) {
      queued = queued.filter((each) => each !== running);
      return;
    }
    if (running.isTurnOwed) burning.burn();
    owe(running, false);
    toEnd.push(running.key);
    endSome();
  }

  /** Ending a thousand workers in one task would block the frame's thread for 0.6 s. */
  function endSome(): void {
    for (const key of toEnd.splice(0, endsATask - endedThisTask)) {
      tellFrame({ type: "end", key });
      endedThisTask++;
    }
    if (isNextEndTaskAwaited) return;
    isNextEndTaskAwaited = true;
    after(0, () => {
      isNextEndTaskAwaited = false;
      endedThisTask = 0;
      if (toEnd.length > 0) endSome();
    });
  }

  return {
    prepare,
    start,
    resume(environmentId, process, resume) {
      const running = all.get(`${environmentId}/${process}`);
      if (running !== undefined) tell(running, { type: "resume", resume });
    },
    end(environmentId, process) {
      const running = all.get(`${environmentId}/${process}`);
      if (running !== undefined) end(running);
    },
  };
}

/** Of one environment and process all else follows from its version. */
function isSame(a: ProcessStart, b: ProcessStart): boolean {
  return a.now === b.now && a.cpuModel === b.cpuModel;
}
