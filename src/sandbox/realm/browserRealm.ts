// The realm of a browser's worker. Everything it uses is taken at load time: user code may poison what it finds.

import { BlobModules } from "./blobModules.ts";
import { type EditedSource, EditedSources } from "./editedSources.ts";
import type {
  Callable,
  ModuleHost,
  Namespace,
  Realm,
  RealmGlobal,
  RealmListener,
  SourceModule,
} from "./realm.ts";

const listen = globalThis.addEventListener.bind(globalThis);
const now = performance.now.bind(performance);
const makeObjectUrl = URL.createObjectURL.bind(URL);
const NativeBlob = Blob;
/** Characters. Chosen: about what a person writes in one file of an example. */
const longestDataModule = 16_384;
const loneSurrogate = /\p{Surrogate}/u;
// oxlint-disable-next-line no-eval -- running user code is what this is for; indirect, so it sees the global only
const evaluate: (source: string) => unknown = eval;

export class BrowserRealm implements Realm {
  readonly global: RealmGlobal = globalThis;
  readonly hop = makeHop();
  readonly sources = new EditedSources();
  readonly #modules = new BlobModules(
    addressOf,
    // Vite must leave this import alone.
    (url): Promise<Namespace> => import(/* @vite-ignore */ url),
    this.sources,
  );

  realNow(): number {
    return now();
  }

  compileFunction(source: EditedSource, parameters: readonly string[]): Callable {
    const body = source.text;
    source.replace(0, 0, `(function (${parameters.join(", ")}) {`);
    let compiled: unknown;
    try {
      compiled = evaluate(`${source.text}\n})\n//# sourceURL=${source.path}`);
    } catch (error) {
      throw endsTooSoon(body) ? new SyntaxError("Unexpected end of input") : error;
    }
    return isCallable(compiled) ? compiled : () => undefined;
  }

  importModule(entry: SourceModule, host: ModuleHost, began: () => void): Promise<Namespace> {
    return this.#modules.import(entry, host, began);
  }

  listen(listener: RealmListener): void {
    listen("unhandledrejection", (event) => {
      event.preventDefault();
      listener.unhandledRejection(event.reason, event.promise);
    });
    listen("error", (event) => {
      event.preventDefault();
      listener.uncaughtError(event.error);
    });
  }
}

/**
 * A module's text as an address. Data URLs load in half the time of blobs, but an importer's text holds the addresses
 * of what it imports: long ones stay blobs, or a deep graph would grow without end.
 */
function addressOf(source: string): string {
  if (source.length <= longestDataModule && !loneSurrogate.test(source)) {
    return `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
  }
  return makeObjectUrl(new NativeBlob([source], { type: "text/javascript" }));
}

/** Whether something in it is left open, which what closes the function around it would hide. It is never run. */
function endsTooSoon(body: string): boolean {
  try {
    evaluate(`throw 0; (function () { ${body}`);
  } catch (error) {
    return error instanceof SyntaxError && error.message === "Unexpected end of input";
  }
  return false;
}

function isCallable(value: unknown): value is Callable {
  return typeof value === "function";
}

/**
 * Tricky: a MessageChannel's message overtakes the `unhandledrejection` events of the microtasks before it (measured:
 * always, in Chromium), and the process would park before it knows that it is to die. A task of background priority
 * comes after all that is queued, and is no slower (4 to 6 µs).
 */
function makeHop(): (callback: () => void) => void {
  const scheduler: unknown = Reflect.get(globalThis, "scheduler");
  const postTask: unknown = scheduler instanceof Object ? Reflect.get(scheduler, "postTask") : undefined;
  if (typeof postTask === "function") {
    const post = postTask.bind(scheduler);
    const options = { priority: "background" };
    return (callback) => void post(callback, options);
  }
  // A timer of the browser comes after both, at the price of a few ms once they nest.
  const setRealTimeout = setTimeout.bind(globalThis);
  const { port1, port2 } = new MessageChannel();
  let awaited: (() => void) | undefined;
  port1.onmessage = () => setRealTimeout(() => awaited?.(), 0);
  const post = port2.postMessage.bind(port2);
  return (callback) => {
    awaited = callback;
    post(null);
  };
}
