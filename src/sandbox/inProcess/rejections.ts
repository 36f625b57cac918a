// Node tells of unhandled rejections per thread: this hands each to the context whose promise it is.

type Heard = (reason: unknown, promise: object) => void;

const listeners = new WeakMap<object, Heard>();
let isListening = false;

export function hearRejections(promisePrototype: object, heard: Heard): void {
  listeners.set(promisePrototype, heard);
  if (isListening) return;
  isListening = true;
  const emit = process.emit;
  // Not a listener: test runners have their own, which would count the rejection as a failure of theirs.
  const emitOrHandOver = function (this: unknown, ...told: unknown[]): unknown {
    const [name, reason, promise] = told;
    const listener = name === "unhandledRejection" ? listenerOf(promise) : undefined;
    if (listener === undefined || typeof promise !== "object" || promise === null) {
      return Reflect.apply(emit, this, told);
    }
    listener(reason, promise);
    return true;
  };
  Object.defineProperty(process, "emit", { value: emitOrHandOver, writable: true, configurable: true });
}

function listenerOf(promise: unknown): Heard | undefined {
  if (typeof promise !== "object" || promise === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(promise);
  return typeof prototype === "object" && prototype !== null ? listeners.get(prototype) : undefined;
}
