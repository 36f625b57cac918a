// A kernel as the place where a shell runs: its waits are timers and exchanges of the process, its lines are told.

import { toEpochMs } from "../../../model/time.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { SeededRandom } from "../../kernel/seededRandom.ts";
import type { ShellHost } from "../../shell/shellHost.ts";
import { installDate } from "../../surroundings/dates.ts";
import { LinePace } from "./linePace.ts";

/** Starting a program (fork, exec, its libraries), ms of a full core. Chosen: about what `curl --version` takes. */
const programStartMs = 2;

/** As little as makes a timer due after the turn that sets it. */
const nextTurnMs = 0.001;

export function kernelHost(kernel: Kernel): ShellHost {
  const { start, clock, loop, exchanges, report, files } = kernel;
  const pace = new LinePace();
  const chance = new SeededRandom(start.seed);
  const { global } = kernel.realm;
  // The shell's own looks at them: $SECONDS, printf %()T, $RANDOM, shuf, awk's rand().
  installDate(global, () => toEpochMs(clock.now()));
  global.Math.random = () => chance.fraction();
  const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = loop.setTimer(done, ms, false);
      if (timer === null) return reject(new Error("Too many timers."));
      signal?.addEventListener("abort", abort, { once: true });
      function done(): void {
        signal?.removeEventListener("abort", abort);
        resolve();
      }
      function abort(): void {
        if (timer !== null) loop.clearTimer(timer);
        reject(new Error("Interrupted."));
      }
    });
  return {
    files,
    tools: new Set(start.image?.tools),
    variables: start.variables,
    nowMs: () => toEpochMs(clock.now()),
    random: () => chance.fraction(),
    sleep: async (ms, signal) => {
      await pause(ms, signal);
      pace.waited();
    },
    exchange: (request, signal) =>
      new Promise((resolve, reject) => {
        const exchange = exchanges.begin(request, (answer) => {
          signal?.removeEventListener("abort", abort);
          pace.waited();
          resolve(answer);
        });
        if (exchange === null) return reject(new Error("Too many HTTP requests at once."));
        signal?.addEventListener("abort", abort, { once: true });
        function abort(): void {
          if (exchange !== null) exchanges.abandon(exchange);
          reject(new Error("Interrupted."));
        }
      }),
    write: (stream, text) => report.wrote(stream, text),
    reachedLine: async (file, line) => {
      if (!start.tellsLines || !pace.isTold(file, line)) return;
      report.add({ kind: "reachedLine", file, line });
      // The line takes effect when this turn is charged; what it does belongs to the next turn, which begins at once.
      await pause(nextTurnMs);
    },
    refused: (path, why) => report.refusedWrite(path, why),
    startedProgram: () => clock.spend(programStartMs),
  };
}
