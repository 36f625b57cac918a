// The registry of Node's own modules in an environment.

import { Buffer } from "buffer";
import * as events from "events";
import type { Kernel } from "../kernel/kernel.ts";
import type { SeededRandom } from "../kernel/seededRandom.ts";
import { Builtins } from "../modules/builtins.ts";
import { asserting } from "./asserting.onDemand.ts";
import { makeCryptoModule } from "./cryptoModule.ts";
import { makeFs } from "./fs/fsModule.ts";
import { makeHttp } from "./http.ts";
import { makePath } from "./nodePath.ts";
import { makeOs } from "./os.ts";
import type { Timers } from "./timers.ts";
import { makeUrlModule } from "./url.ts";
import { makeUtil } from "./util.ts";

export interface ModuleParts {
  readonly kernel: Kernel;
  readonly random: SeededRandom;
  readonly process: unknown;
  readonly console: unknown;
  readonly timers: Timers;
  readonly webcrypto: object;
  readonly performance: unknown;
}

export function makeBuiltins({
  kernel,
  random,
  process,
  console,
  timers,
  webcrypto,
  performance,
}: ModuleParts): Builtins {
  const { realm, clock } = kernel;
  const { global } = realm;
  let files: ReturnType<typeof makeFs> | undefined;
  let posix: object | undefined;
  const path = () => (posix ??= makePath(global));
  const fs = () => (files ??= makeFs(kernel, random));
  const emitter = eventsModule();
  return new Builtins({
    assert: () => clock.uncounted(asserting).assert,
    "assert/strict": () => clock.uncounted(asserting).assert.strict,
    async_hooks: () => ({ AsyncLocalStorage: missingAsyncLocalStorage(global) }),
    buffer: () => ({
      Buffer,
      Blob: Reflect.get(global, "Blob"),
      atob: Reflect.get(global, "atob"),
      btoa: Reflect.get(global, "btoa"),
      constants: { MAX_LENGTH: 2 ** 32 },
    }),
    console: () => console,
    crypto: () => makeCryptoModule(kernel, random, webcrypto),
    events: () => emitter,
    fs: () => fs().fs,
    "fs/promises": () => fs().promises,
    http: () => makeHttp(kernel, "http:"),
    https: () => makeHttp(kernel, "https:"),
    os: () => makeOs(kernel),
    path,
    "path/posix": path,
    perf_hooks: () => ({ performance }),
    process: () => process,
    timers: () => ({ ...timers.functions, promises: timers.promises }),
    "timers/promises": () => timers.promises,
    url: () => makeUrlModule(global),
    util: () => makeUtil(kernel),
    "util/types": () => clock.uncounted(asserting).types,
  });
}

/** `require("events")` is the class itself, with the rest on it. */
function eventsModule(): unknown {
  const { EventEmitter } = events;
  return Object.assign(EventEmitter, { EventEmitter });
}

/** Not faked: code that needs contexts over await would be silently wrong. */
function missingAsyncLocalStorage(global: { Error: ErrorConstructor }): unknown {
  return class AsyncLocalStorage {
    constructor() {
      throw new global.Error("AsyncLocalStorage is not there in Two Curls");
    }
  };
}
