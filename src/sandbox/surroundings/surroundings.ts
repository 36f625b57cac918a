// Puts on the user's global what Node has there: all of it over the kernel, none of it the machine's. Installed before
// it is known what the process is to run; begun when it is.

import { Buffer } from "buffer";
import { toEpochMs } from "../../model/time.ts";
import { type Kernel } from "../kernel/kernel.ts";
import { SeededRandom } from "../kernel/seededRandom.ts";
import type { Builtins } from "../modules/builtins.ts";
import { makeConsole, plainLines, type WriteLine } from "./console.ts";
import { makeWebCrypto } from "./webCrypto.ts";
import { installDate } from "./dates.ts";
import { installLocale } from "./locales.ts";
import { makeBuiltins } from "./modules.ts";
import { makeProcess, type MadeProcess } from "./process.ts";
import { makeTrackedPlatform } from "./realWork.ts";
import { showPlatform } from "./shownAs.ts";
import { teachBuffer } from "./nodeBuffer.ts";
import { installStacks } from "./stacks.ts";
import { makeTimers, type Timers } from "./timers.ts";
import { makeAbort } from "./web/abort.ts";
import { makeFetchApi } from "./web/fetch.ts";
import { makeUrlClass } from "./web/urls.ts";

export interface Surroundings extends MadeProcess {
  readonly builtins: Builtins;
  readonly timers: Timers;
  /** How console lines leave; a guest may put its own format there. */
  readonly lines: { write: WriteLine };
  readonly console: Record<string, (...values: unknown[]) => void>;
}

/** Taken over as they are: no time, no chance, no reach in them. */
const platformNames = [
  "ByteLengthQueuingStrategy",
  "CountQueuingStrategy",
  "CustomEvent",
  "DOMException",
  "Event",
  "EventTarget",
  "File",
  "FormData",
  "ReadableStream",
  "ReadableStreamDefaultReader",
  "TextDecoder",
  "TextDecoderStream",
  "TextEncoder",
  "TextEncoderStream",
  "TransformStream",
  "URLSearchParams",
  "WritableStream",
  "atob",
  "btoa",
  "structuredClone",
];

export function installSurroundings(kernel: Kernel): Surroundings {
  const { global } = kernel.realm;
  const random = new SeededRandom(0);
  const { process, settleTopLevel, begin } = makeProcess(kernel);
  const lines = { write: plainLines(kernel) };
  const console = makeConsole({ kernel, lines, warn: (message) => process.emitWarning(message) });
  const timers = makeTimers({ kernel, warn: (message, name) => process.emitWarning(message, name) });
  const webcrypto = makeWebCrypto(kernel, random);
  const performance = makePerformance(kernel);
  const builtins = makeBuiltins({ kernel, random, process, console, timers, webcrypto, performance });

  teachBuffer(global);
  showPlatform();
  installStacks(kernel.realm);
  installDate(global, () => toEpochMs(kernel.clock.read()));
  installLocale(global);
  put(global.Math, "random", () => random.fraction());
  for (const name of platformNames) put(global, name, Reflect.get(globalThis, name));
  const made = {
    ...makeTrackedPlatform(kernel),
    ...makeFetchApi(kernel),
    ...makeAbort(kernel),
    ...timers.functions,
    Buffer,
    URL: makeUrlClass(kernel),
    console,
    crypto: webcrypto,
    global,
    performance,
    process,
    queueMicrotask: timers.queueMicrotask,
  };
  for (const [name, value] of Object.entries(made)) put(global, name, value);
  return {
    process,
    settleTopLevel,
    builtins,
    timers,
    lines,
    console,
    begin(argv) {
      random.reseed(kernel.start.seed);
      begin(argv);
    },
  };
}

function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
}

function makePerformance(kernel: Kernel): object {
  const marks = new Map<string, number>();
  const now = (): number => kernel.clock.read() - kernel.start.now;
  return {
    now,
    get timeOrigin() {
      return toEpochMs(kernel.start.now);
    },
    mark(name: string): object {
      marks.set(name, now());
      return { name, entryType: "mark", startTime: marks.get(name), duration: 0 };
    },
    measure(name: string, from?: string, to?: string): object {
      const startTime = marks.get(from ?? "") ?? 0;
      return { name, entryType: "measure", startTime, duration: (marks.get(to ?? "") ?? now()) - startTime };
    },
    getEntriesByName: () => [],
    getEntries: () => [],
    clearMarks: () => marks.clear(),
    eventLoopUtilization: () => ({ idle: 0, active: 0, utilization: 0 }),
    toJSON: () => ({ timeOrigin: toEpochMs(kernel.start.now) }),
  };
}
