// What the kernel needs from the place where user code runs. Two places: a browser's worker, and a node:vm context.

import type { EditedSource, EditedSources } from "./editedSources.ts";

/** The intrinsics of the user's side: what the kernel makes for user code must be `instanceof` these. */
export interface RealmGlobal {
  readonly Error: ErrorConstructor;
  readonly TypeError: TypeErrorConstructor;
  readonly RangeError: RangeErrorConstructor;
  readonly ReferenceError: ReferenceErrorConstructor;
  readonly SyntaxError: SyntaxErrorConstructor;
  readonly Promise: PromiseConstructor;
  readonly Date: DateConstructor;
  readonly Math: Math;
  readonly JSON: JSON;
  readonly Object: ObjectConstructor;
  readonly Intl: typeof Intl;
}

export type Callable = (this: unknown, ...values: readonly unknown[]) => unknown;
export type Namespace = Readonly<Record<string, unknown>>;

export interface Realm {
  readonly global: RealmGlobal;
  /** Calls back in a later macrotask: after all microtasks, and after the news of unhandled rejections. */
  hop(callback: () => void): void;
  /** Real time in ms, for the `measured` CPU model. */
  realNow(): number;
  compileFunction(source: EditedSource, parameters: readonly string[]): Callable;
  /** The files that it runs, as they were written. */
  readonly sources: EditedSources;
  /** `began` is called when everything is loaded and the first of the modules runs, or where that fails. */
  importModule(entry: SourceModule, host: ModuleHost, began: () => void): Promise<Namespace>;
  listen(listener: RealmListener): void;
}

export interface RealmListener {
  unhandledRejection(reason: unknown, promise: object): void;
  uncaughtError(error: unknown): void;
}

/** How a realm asks for modules. Every method throws the error that Node throws. */
export interface ModuleHost {
  find(specifier: string, importer: string, attributeType: string | undefined): FoundModule;
  importDynamically(
    specifier: string,
    importer: string,
    attributeType: string | undefined,
  ): Promise<Namespace>;
  meta(path: string): object;
}

export interface SourceModule {
  readonly kind: "source";
  readonly path: string;
  readonly source: string;
}

/** A module that is not an ES module's source: a builtin, CommonJS, JSON. */
export interface ReadyModule {
  readonly kind: "ready";
  readonly id: string;
  readonly names: readonly string[];
  /** Runs when the module is evaluated; a value for each of `names`. */
  load(): Namespace;
}

export type FoundModule = SourceModule | ReadyModule;
