// AbortSignal.timeout in virtual time; all else of AbortSignal is the platform's own.

import type { Kernel } from "../../kernel/kernel.ts";

const NativeController = AbortController;
const NativeSignal = AbortSignal;
const NativeException = DOMException;

export function makeAbortSignal(kernel: Kernel): typeof AbortSignal {
  const timeout = (delayMs: number): AbortSignal => {
    const controller = new NativeController();
    const timer = kernel.loop.setTimer(
      () => controller.abort(new NativeException("The operation was aborted due to timeout", "TimeoutError")),
      Math.max(1, Number(delayMs) || 0),
      false,
    );
    if (timer !== null) timer.isReferenced = false;
    return controller.signal;
  };
  // A proxy, because in tests the class is shared with the test runner.
  return new Proxy(NativeSignal, {
    get: (target, name) => (name === "timeout" ? timeout : Reflect.get(target, name)),
  });
}
