// The same engine and the same kernel without a browser: user code runs in this Node, as modules of node:vm.

import { Runner } from "../../src/engine/runner.ts";
import type { Command } from "../../src/model/command.ts";
import type { Entry } from "../../src/model/entry.ts";
import { writeTrace } from "../../src/model/handwriting.ts";
import { virtualTime } from "../../src/model/time.ts";
import { inProcessSandboxes } from "../../src/sandbox/inProcess/inProcessSandboxes.ts";

export interface Input {
  /** Virtual ms. */
  readonly at: number;
  readonly command: Command;
}

/** Runs the inputs again, then on until `endMs` of virtual time. Resolves to the trace. */
export async function runAgain(seed: number, inputs: readonly Input[], endMs: number): Promise<string> {
  const trace: Entry[] = [];
  let shown = 0;
  let told = (): void => {};
  const runner: Runner = new Runner({
    seed,
    pace: { name: "max" },
    playing: false,
    realTime: { now: () => performance.now(), after },
    makeSandboxes: inProcessSandboxes,
    publish: (news) => {
      trace.push(...news.entries);
      shown = news.at;
      runner.acknowledge();
      told();
    },
  });
  const advanceTo = async (ms: number): Promise<void> => {
    runner.advanceTo(virtualTime(ms));
    while (shown < ms) await new Promise<void>((resolve) => (told = resolve));
  };
  for (const { at, command } of inputs) {
    await advanceTo(at);
    runner.command(command);
  }
  await advanceTo(endMs);
  return writeTrace(trace);
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
