// Takes from a worker's global all that a Node process has not: ways to other threads, to hosts, to storage.

import { nodeGlobalNames } from "./nodeGlobalNames.ts";

/** Members that an EventTarget needs on its prototype, and that the global must not inherit from there. */
const inherited = ["addEventListener", "removeEventListener", "dispatchEvent", "constructor"];

export function takeAwayWorkerGlobals(): void {
  const ownPrototypes: object[] = [];
  for (
    let each: unknown = globalThis;
    each instanceof Object && each !== Object.prototype;
    each = Object.getPrototypeOf(each)
  ) {
    if (each !== EventTarget.prototype) ownPrototypes.push(each);
  }
  for (const holder of ownPrototypes) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      // What Node has too is replaced on the global itself: the native one must not shine through behind it.
      if (holder !== globalThis && nodeGlobalNames.has(name)) bringForward(holder, name);
      if (holder !== globalThis || !nodeGlobalNames.has(name)) takeAway(holder, name);
    }
  }
  for (const name of inherited) hide(name);
  for (const name of ["createObjectURL", "revokeObjectURL"]) Reflect.deleteProperty(URL, name);
}

function bringForward(holder: object, name: string): void {
  const native = Object.getOwnPropertyDescriptor(holder, name);
  if (native && !Object.hasOwn(globalThis, name)) Object.defineProperty(globalThis, name, native);
}

function takeAway(holder: object, name: string): void {
  if (Reflect.deleteProperty(holder, name)) return;
  // Constants that cannot be deleted (TEMPORARY, PERSISTENT) reach nothing.
  const value: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value;
  if (typeof value === "number") return;
  // What else stays is worth a loud end before user code runs.
  if (!Reflect.defineProperty(holder, name, { value: undefined, writable: false, configurable: false })) {
    throw new Error(`cannot take ${name} away`);
  }
}

function hide(name: string): void {
  Object.defineProperty(globalThis, name, {
    value: undefined,
    writable: true,
    enumerable: false,
    configurable: false,
  });
}
