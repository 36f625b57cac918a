// AbortController and AbortSignal: the platform's own, with Node's words for an abort and timeouts in virtual time.

import type { Kernel } from "../../kernel/kernel.ts";

const NativeController = AbortController;
const NativeSignal = AbortSignal;
const NativeException = DOMException;

const aborted = (): DOMException => new NativeException("This operation was aborted", "AbortError");

export function makeAbort(kernel: Kernel) {
  class AbortController extends NativeController {
    override abort(reason: unknown = aborted()): void {
      super.abort(reason);
    }
  }
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
  const own = new Map<string | symbol, unknown>([
    ["timeout", timeout],
    ["abort", (reason: unknown = aborted()) => NativeSignal.abort(reason)],
  ]);
  // A proxy, because in tests the class is shared with the test runner.
  const AbortSignal = new Proxy(NativeSignal, {
    get: (target, name) => own.get(name) ?? Reflect.get(target, name),
  });
  return { AbortController, AbortSignal };
}
